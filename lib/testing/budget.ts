import { createHash } from "node:crypto";

/** `SEED=…` repeats a run whose seed was printed, `RUNS=…` goes deeper (vitest.config.ts). */
const { SEED, RUNS } = process.env;

/** How often a property is tried, unless RUNS says otherwise, with the seed of this run. */
export function budget(runs = 100): { numRuns: number; seed: number } {
  return { numRuns: Number(RUNS || runs), seed: Number(SEED) };
}

/** So many of a table that is too long to be run whole each time, in the order of the table; others in the next run. */
export function sampled<Row>(table: Row[], runs: number): Row[] {
  const rankOf = (at: number) => createHash("sha256").update(`${SEED} ${at}`).digest("hex");
  const ranks = new Map(table.map((row, at) => [row, rankOf(at)]));
  const chosen = table.toSorted((a, b) => ((ranks.get(a) ?? "") < (ranks.get(b) ?? "") ? -1 : 1));
  const kept = new Set(chosen.slice(0, Number(RUNS || runs)));
  return table.filter((row) => kept.has(row));
}
