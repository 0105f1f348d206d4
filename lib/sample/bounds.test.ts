import { expect, test } from "vitest";
import { boundBinomially, boundExactly, boundResult } from "./bounds.ts";
import { tellTotals } from "./totals.ts";

/** From sums of exact fractions (Python's fractions), and for large populations from scipy.stats.hypergeom 1.17. */
const EXACT: [denied: number, asked: number, population: number, lower: number, upper: number][] = [
  [0, 30, 100, 0, 8],
  [3, 30, 100, 4, 21],
  [10, 10, 10, 10, 10],
  [5, 10, 40, 11, 29],
  [29, 30, 45, 41, 44],
  [0, 50, 400, 0, 21],
  [12, 50, 400, 60, 140],
  [50, 50, 400, 379, 400],
  [1, 7, 9, 1, 3],
  [0, 500, 40_000, 0, 237],
  [9, 500, 40_000, 379, 1_244],
  [200, 500, 40_000, 14_548, 17_487],
  [60, 2_000, 10_000_000, 239_941, 370_596],
  [1_999, 2_000, 10_000_000, 9_976_305, 9_999_743],
  [9, 2_000, 2_100, 9, 11],
  [2_000, 2_000, 5_000, 4_995, 5_000],
];

test.each(EXACT)("%i denied of %i asked among %i: exact bounds are those of others", (...row) => {
  const [denied, asked, population, lower, upper] = row;
  expect(boundExactly(denied, asked, population)).toEqual({ lower, upper });
});

/** Quantiles of the beta distribution, from scipy.stats.beta 1.17; or in closed form. */
const BINOMIAL: [denied: number, asked: number, lower: number, upper: number][] = [
  [0, 500, 0, 0.005973551516349557],
  [9, 500, 0.009421707985477217, 0.031199903373401592],
  [200, 500, 0.3634737749798136, 0.4374088150510331],
  [500, 500, 0.9940264484836504, 1],
  [1, 30, 1 - 0.95 ** (1 / 30), 0.14859606865911312],
  [60, 2_000, 0.023993494665175044, 0.037060363857799976],
  [1_999, 2_000, 0.9976302866323432, 0.9999743536816786],
];

test.each(BINOMIAL)("%i denied of %i asked: binomial bounds are those of others", (denied, asked, lower, upper) => {
  const bounds = boundBinomially(denied, asked);
  expect(bounds.lower).toBeCloseTo(lower, 11);
  expect(bounds.upper).toBeCloseTo(upper, 11);
});

const choose = (n: number, k: number): bigint => {
  let product = 1n;
  for (let at = 0; at < k; at += 1) product = (product * BigInt(n - at)) / BigInt(at + 1);
  return product;
};

test("every sample of a population of 14 has the bounds that counting all samples gives", () => {
  const population = 14;
  for (let asked = 1; asked <= population; asked += 1)
    for (let denied = 0; denied <= asked; denied += 1) {
      const all = choose(population, asked);
      const ways = (denying: number, from: number, to: number) =>
        Array.from({ length: to - from + 1 }, (_, at) =>
          from + at > denying || asked - from - at > population - denying
            ? 0n
            : choose(denying, from + at) * choose(population - denying, asked - from - at),
        ).reduce((sum, one) => sum + one, 0n);
      const possible = Array.from({ length: population + 1 }, (_, denying) => denying).filter(
        (denying) => ways(denying, denied, denied) > 0n,
      );
      const lower = possible.find((denying) => 20n * ways(denying, denied, asked) > all);
      const upper = possible.findLast((denying) => 20n * ways(denying, 0, denied) > all);
      expect(boundExactly(denied, asked, population), `${denied} of ${asked}`).toEqual({ lower, upper });
    }
});

test("who did not answer is counted both ways, and the binomial bounds contain the exact ones", () => {
  const totals = tellTotals({ confirmed: 300, denied: 20, unanswered: 180 });
  const { confirming, denying } = boundResult(totals, 500, 40_000);
  expect(confirming.exact).toEqual(boundExactly(20, 500, 40_000));
  expect(denying.exact).toEqual(boundExactly(200, 500, 40_000));
  for (const { exact, binomial } of [confirming, denying]) {
    expect(binomial.lower).toBeLessThanOrEqual(exact.lower / 40_000);
    expect(binomial.upper).toBeGreaterThanOrEqual(exact.upper / 40_000);
  }
});

test("a total that is not told is bounded by all that it may be", () => {
  const told = tellTotals({ confirmed: 300, denied: 3, unanswered: 197 });
  const { confirming, denying } = boundResult(told, 500, 40_000);
  expect(confirming.exact).toEqual({ lower: 0, upper: boundExactly(9, 500, 40_000).upper });
  expect(denying.exact).toEqual(boundExactly(200, 500, 40_000));
});
