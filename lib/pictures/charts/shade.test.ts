import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../../testing/budget.ts";
import { SHADES, shadeOf, shadesFor } from "./shade.ts";

test("shades are few and start at round numbers", () => {
  expect(shadesFor([])).toEqual([]);
  expect(shadesFor([0])).toEqual([]);
  expect(shadesFor([1])).toEqual([1]);
  expect(shadesFor([3, 1])).toEqual([1, 2]);
  expect(shadesFor([14])).toEqual([1, 2, 5, 10]);
  expect(shadesFor([812, 3])).toEqual([1, 5, 20, 100, 500]);
});

test("a single shade is the darkest, and zero has none", () => {
  expect(shadeOf(1, shadesFor([1]))).toBe(SHADES);
  for (const count of [0, -2]) expect(shadeOf(count, shadesFor([1, 9]))).toBeUndefined();
});

test("higher counts are never lighter, the highest are darkest, and shades differ", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20_000_000 }), { minLength: 1 }), (counts) => {
      const shades = shadesFor(counts);
      expect([...new Set(shades)].toSorted((a, b) => a - b)).toEqual(shades);
      const tones = counts.toSorted((a, b) => a - b).map((count) => shadeOf(count, shades) ?? 0);
      expect(tones.toSorted((a, b) => a - b)).toEqual(tones);
      expect(tones[0]).toBeGreaterThan(0);
      expect(tones.at(-1)).toBe(SHADES);
    }),
    budget(),
  );
});
