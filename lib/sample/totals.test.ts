import { expect, test } from "vitest";
import { isExact, KINDS, tellTotals } from "./totals.ts";

const exactly = (number: number) => ({ least: number, most: number });

test("totals of ten and more are told", () => {
  expect(tellTotals({ confirmed: 300, denied: 10, unanswered: 190 })).toEqual({
    confirmed: exactly(300),
    denied: exactly(10),
    unanswered: exactly(190),
  });
});

test("a smaller total is not told, nor what it would follow from", () => {
  expect(tellTotals({ confirmed: 300, denied: 0, unanswered: 200 })).toEqual({
    confirmed: exactly(300),
    denied: { least: 0, most: 9 },
    unanswered: { least: 191, most: 200 },
  });
});

test("of every possible result of 40, what is told fits ten results or more, and no small total alone", () => {
  const results = [];
  for (let confirmed = 0; confirmed <= 40; confirmed += 1)
    for (let denied = 0; confirmed + denied <= 40; denied += 1)
      results.push({ confirmed, denied, unanswered: 40 - confirmed - denied });
  const alike = Map.groupBy(results, (result) => JSON.stringify(tellTotals(result)));
  for (const [told, own] of alike) {
    const totals = tellTotals(own[0] ?? { confirmed: 0, denied: 0, unanswered: 0 });
    for (const kind of KINDS) {
      const values = new Set(own.map((result) => result[kind]));
      const { least, most } = totals[kind];
      for (const value of values) expect(value >= least && value <= most, told).toBe(true);
      if (own.some((result) => result[kind] < 10)) expect(values.size, `${kind} ${told}`).toBeGreaterThanOrEqual(10);
      if (isExact(totals[kind])) expect(least).toBeGreaterThanOrEqual(10);
    }
  }
});

test("of fewer than 30 asked people no total is told", () => {
  const { confirmed, denied } = tellTotals({ confirmed: 20, denied: 9, unanswered: 0 });
  expect([confirmed, denied]).toEqual([
    { least: 0, most: 29 },
    { least: 0, most: 29 },
  ]);
});
