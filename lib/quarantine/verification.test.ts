import { expect, test } from "vitest";
import { isFar } from "./verification.ts";

test("a share of verified signings stands out if it is far from the past and not by chance", () => {
  const past = { pastSigned: 10_000, pastVerified: 7_000 };
  expect(isFar({ signed: 400, verified: 396, ...past })).toBe(true);
  expect(isFar({ signed: 400, verified: 100, ...past })).toBe(true);
  expect(isFar({ signed: 400, verified: 300, ...past })).toBe(false);
  expect(isFar({ signed: 20, verified: 20, ...past })).toBe(false);
});
