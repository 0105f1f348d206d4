import { expect, test } from "vitest";
import { budget, sampled } from "./budget.ts";

test("a property uses the run's seed and the requested number of runs", () => {
  const { RUNS, SEED } = process.env;
  expect(budget(40)).toEqual({ numRuns: Number(RUNS || 40), seed: Number(SEED) });
  expect(SEED).toMatch(/^\d+$/);
});

test("a sample has the requested size, keeps table order, and repeats for one seed", () => {
  const table = Array.from({ length: 50 }, (_, row) => ({ row }));
  const rows = sampled(table, 12).map(({ row }) => row);
  expect(rows).toHaveLength(Math.min(50, Number(process.env.RUNS || 12)));
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  expect(sampled(table, 12).map(({ row }) => row)).toEqual(rows);
});
