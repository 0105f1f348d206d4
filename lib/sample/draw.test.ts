import { expect, test } from "vitest";
import { pickNumbers, usualSize } from "./draw.ts";

const SEEDED = {
  origin: "letters.example/log/almagro-resign",
  size: 1_000,
  root: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
  seed: "4 17 23 31 40 48",
};
const counting = (numbers: number[]) => Promise.resolve(new Set(numbers.filter((number) => number % 3 !== 0)));

/** From ten lines of Python that follow the documented rule. */
const ELSEWHERE = [746, 527, 653, 403, 761, 121, 665, 778, 521, 280, 214, 8];

test("the drawn numbers are those that another program draws from checkpoint and seed", async () => {
  expect(await pickNumbers(SEEDED, 12, 666, counting)).toEqual(ELSEWHERE);
  expect(await pickNumbers(SEEDED, 5, 666, counting)).toEqual(ELSEWHERE.slice(0, 5));
});

test("another seed or checkpoint draws others", async () => {
  for (const other of [{ seed: "4 17 23 31 40 49" }, { root: "x" }, { origin: "x" }])
    expect(await pickNumbers({ ...SEEDED, ...other }, 12, 666, counting)).not.toEqual(ELSEWHERE);
});

test("all that count are drawn once if as many are wanted", async () => {
  const numbers = await pickNumbers(SEEDED, 666, 666, counting);
  expect(new Set(numbers).size).toBe(666);
  expect(numbers.every((number) => number % 3 !== 0)).toBe(true);
});

test("each entry is equally likely", async () => {
  const drawn = new Array(20).fill(0);
  for (let seed = 0; seed < 2_000; seed += 1)
    for (const number of await pickNumbers(
      { ...SEEDED, size: 20, seed: `${seed}` },
      5,
      20,
      async (all) => new Set(all),
    ))
      drawn[number] += 1;
  const chiSquared = drawn.reduce((sum, times) => sum + (times - 500) ** 2 / 500, 0);
  expect(chiSquared).toBeLessThan(43.8); // 19 degrees of freedom: one in 1,000 is above; the seeds are fixed
});

test("3 % are asked, at least 500, at most 2,000, or all of a smaller campaign", () => {
  expect([0, 7, 500, 501, 20_000, 50_000, 10_000_000].map(usualSize)).toEqual([0, 7, 500, 500, 600, 1_500, 2_000]);
});
