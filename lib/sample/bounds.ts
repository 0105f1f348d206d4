import type { Totals } from "./totals.ts";

/** One-sided: each bound is wrong in one of 20 samples at most. */
const ALPHA = 0.05;

const TINY = 1e-20;

const BISECTIONS = 60;

/** Published shares are rounded outward to six digits. */
const ROUNDED = 1_000_000;

export type Bounds = { lower: number; upper: number };
type Distribution = { first: number; last: number; mode: number; ratio: (at: number) => number };

/**
 * Of how many of `population` signatures the owners would deny, if `denied` of the `asked` do. Exact: asked without
 * replacement, so the number is hypergeometric.
 */
export function boundExactly(denied: number, asked: number, population: number): Bounds {
  const others = asked - denied;
  return {
    lower: findFirst(
      denied,
      population - others,
      (number) => atLeast(denied, drawn(number, asked, population)) > ALPHA,
    ),
    upper:
      findFirst(denied, population - others + 1, (number) => upTo(denied, drawn(number, asked, population)) <= ALPHA) -
      1,
  };
}

/** The share, by Clopper and Pearson (1934): conservative, and the same for any population. */
export function boundBinomially(denied: number, asked: number): Bounds {
  return {
    lower: denied === 0 ? 0 : bisect((share) => atLeast(denied, thrown(share, asked)) > ALPHA),
    upper: denied === asked ? 1 : bisect((share) => upTo(denied, thrown(share, asked)) <= ALPHA),
  };
}

/** `confirming`: as if all who did not answer had signed; `denying`: as if none had. `exact` is of signatures. */
export function boundResult(totals: Totals, asked: number, population: number) {
  const between = (least: number, most: number) => {
    const [fewest, largest] = [least, most].map((denied) => boundExactly(denied, asked, population));
    return {
      exact: { lower: fewest?.lower ?? 0, upper: largest?.upper ?? population },
      binomial: {
        lower: Math.floor(boundBinomially(least, asked).lower * ROUNDED) / ROUNDED,
        upper: Math.ceil(boundBinomially(most, asked).upper * ROUNDED) / ROUNDED,
      },
    };
  };
  const { confirmed, denied } = totals;
  return {
    confirming: between(denied.least, denied.most),
    denying: between(asked - confirmed.most, asked - confirmed.least),
  };
}

function drawn(denying: number, asked: number, population: number): Distribution {
  const confirming = population - denying;
  return {
    first: Math.max(0, asked - confirming),
    last: Math.min(asked, denying),
    mode: Math.floor(((asked + 1) * (denying + 1)) / (population + 2)),
    ratio: (at) => ((denying - at) / (at + 1)) * ((asked - at) / (confirming - asked + at + 1)),
  };
}

function thrown(share: number, asked: number): Distribution {
  const mode = Math.min(asked, Math.floor((asked + 1) * share));
  return { first: 0, last: asked, mode, ratio: (at) => ((asked - at) / (at + 1)) * (share / (1 - share)) };
}

/** Sums from the most probable number outward, so that nothing over- or underflows. */
function upTo(most: number, { first, last, mode, ratio }: Distribution): number {
  let [below, all] = [0, 0];
  const add = (at: number, weight: number) => {
    all += weight;
    if (at <= most) below += weight;
  };
  for (let [at, weight] = [mode, 1]; at <= last && weight > TINY; at += 1) {
    add(at, weight);
    weight *= ratio(at);
  }
  for (let [at, weight] = [mode - 1, 1 / ratio(mode - 1)]; at >= first && weight > TINY; at -= 1) {
    add(at, weight);
    weight /= ratio(at - 1);
  }
  return below / all;
}

const atLeast = (least: number, distribution: Distribution): number => 1 - upTo(least - 1, distribution);

function findFirst(first: number, last: number, isSo: (number: number) => boolean): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bisect(isPast: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (low + high) / 2;
    if (isPast(middle)) high = middle;
    else low = middle;
  }
  return high;
}
