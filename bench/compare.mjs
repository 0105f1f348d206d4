import { median } from "./drive.mjs";

/** Node.js needs some ten thousand requests before its compilers are done. */
export const WARM_UP_ROUNDS = 2;

/**
 * Runs two loads in turns, A B A B …, after rounds of each that warm up and are not counted. The ratio is the median
 * of the ratios of neighbours: what else the machine does in a second slows both alike.
 */
export async function compare(rounds, measured, against) {
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) {
    await measured();
    await against();
  }
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) pairs.push([await measured(), await against()]);
  const [ours, theirs] = [pairs.map(([run]) => run), pairs.map(([, run]) => run)];
  return {
    rate: median(ours.map(({ rate }) => rate)),
    against: median(theirs.map(({ rate }) => rate)),
    ratio: median(pairs.map(([a, b]) => a.rate / b.rate)),
    p50: median(ours.map(({ p50 }) => p50)),
    p99: median(ours.map(({ p99 }) => p99)),
  };
}
