import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { goalAt } from "./goal.ts";

const stepping = (goal: number, count: number) => goalAt({ goal, goalSteps: true }, count);

test("a fixed goal never changes", () => {
  for (const count of [0, 99, 100, 1_000_000]) expect(goalAt({ goal: 100, goalSteps: false }, count)).toBe(100);
});

const STEPPED = [
  [100, 0, 100],
  [100, 99, 100],
  [100, 100, 250],
  [100, 249, 250],
  [100, 250, 500],
  [100, 999, 1_000],
  [3, 3, 10],
  [3, 10, 25],
  [777, 777, 1_000],
  [10_000, 10_000, 25_000],
  [10_000, 25_000, 50_000],
  [10_000, 50_000, 100_000],
  [10_000, 1_000_000, 2_500_000],
  [5_000, 9_999_999, 10_000_000],
] as const;

for (const [goal, count, shown] of STEPPED)
  test(`a stepping goal of ${goal} is shown as ${shown} at ${count}`, () => {
    expect(stepping(goal, count)).toBe(shown);
  });

test("a stepping goal is never below the configured one, never reached and never far away", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat(1_000_000_000), (goal, count) => {
      const shown = stepping(goal, count);
      expect(shown).toBeGreaterThanOrEqual(goal);
      expect(shown).toBeGreaterThan(count);
      expect(shown).toBeLessThanOrEqual(Math.max(goal, 10, count * 2.5));
      expect(stepping(goal, count + 1)).toBeGreaterThanOrEqual(shown);
    }),
    budget(),
  );
});
