import { expect, test } from "vitest";
import { stampAfter } from "./write.mjs";

test("a new migration is named after the time, and sorts after the last one even if the clock is behind", () => {
  const now = new Date("2026-11-30T04:00:09.999Z");
  expect(stampAfter("", now)).toBe(20261130040009);
  expect(stampAfter("20261130030000_add_holds", now)).toBe(20261130040009);
  expect(stampAfter("20261130150000_add_holds", now)).toBe(20261130150001);
});
