import { createHash } from "node:crypto";

/** `SEED=…` repeats a run, `RUNS=…` runs more (vitest.config.ts). */
const { SEED, RUNS } = process.env;

/** fast-check options: number of runs, unless RUNS is set, and the run's seed. */
export function budget(runs = 100): { numRuns: number; seed: number } {
  return { numRuns: Number(RUNS || runs), seed: Number(SEED) };
}

/** A random sample of rows in table order; the next run samples others. */
export function sampled<Row>(table: Row[], runs: number): Row[] {
  const rankOf = (at: number) => createHash("sha256").update(`${SEED} ${at}`).digest("hex");
  const ranks = new Map(table.map((row, at) => [row, rankOf(at)]));
  const chosen = table.toSorted((a, b) => ((ranks.get(a) ?? "") < (ranks.get(b) ?? "") ? -1 : 1));
  const kept = new Set(chosen.slice(0, Number(RUNS || runs)));
  return table.filter((row) => kept.has(row));
}
