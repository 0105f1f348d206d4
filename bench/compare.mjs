import { median } from "./drive.mjs";

/** Node's JIT compilers need about ten thousand requests. */
export const WARM_UP_ROUNDS = 2;

/** Alternates two loads (A B A B …) after a warm-up. The ratio is the median over adjacent rounds, which other load slows equally. */
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
