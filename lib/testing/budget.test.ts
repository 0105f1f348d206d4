import { expect, test } from "vitest";
import { budget, sampled } from "./budget.ts";

test("a property has the seed of the run, and as many runs as it asks for", () => {
  const { RUNS, SEED } = process.env;
  expect(budget(40)).toEqual({ numRuns: Number(RUNS || 40), seed: Number(SEED) });
  expect(SEED).toMatch(/^\d+$/);
});

test("a sample is as long as it is asked for, in the order of the table, and the same for one seed", () => {
  const table = Array.from({ length: 50 }, (_, row) => ({ row }));
  const rows = sampled(table, 12).map(({ row }) => row);
  expect(rows).toHaveLength(Math.min(50, Number(process.env.RUNS || 12)));
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  expect(sampled(table, 12).map(({ row }) => row)).toEqual(rows);
});
