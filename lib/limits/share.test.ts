import { expect, test } from "vitest";
import { after, DAY } from "../testing/makers.ts";
import { SHARES, takeShare } from "./share.ts";
import { BUDGETS } from "./take.ts";

const now = new Date();

test("one network cannot use up the emails of an address: some are left for every other network", () => {
  const take = (network: string) => takeShare("mail", network, "ana@example.org", now);
  expect(Array.from({ length: 12 }, () => take("1.2.3.4")).filter(Boolean)).toHaveLength(SHARES.mail);
  expect(take("5.6.7.8")).toBe(true);
  expect(takeShare("mail", "1.2.3.4", "eve@example.org", now)).toBe(true);
  expect(takeShare("mail", "1.2.3.4", " ANA@example.org", after(now, DAY))).toBe(true);
  for (const budget of ["mail", "log_in"] as const) expect(SHARES[budget]).toBeLessThan(BUDGETS[budget]);
});

test("an address has one share, however it is spelled", () => {
  const spellings = ["ana.b@gmail.com", "anab@gmail.com", "ANAB+x@googlemail.com"];
  const taken = Array.from({ length: 9 }, (_, n) => takeShare("mail", "9.9.9.9", spellings[n % 3] ?? "", now));
  expect(taken.filter(Boolean)).toHaveLength(SHARES.mail);
});
