import fc from "fast-check";
import { expect, test } from "vitest";
import { LOCALES } from "../../locale/locales.ts";
import { budget } from "../../testing/budget.ts";
import { numberScale, timeTicks } from "./ticks.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const from = new Date("2026-03-01T00:00:00Z");
const span = (length: number) => ({ from, until: new Date(from.getTime() + length) });
const labels = (length: number, step: number, most: number, locale = "en") =>
  timeTicks(span(length), step, most, locale).map(({ label }) => label);

test("number ticks are few and whole, from zero to above the maximum", () => {
  expect(numberScale([])).toEqual({ low: 0, high: 1, ticks: [0, 1] });
  expect(numberScale([1])).toEqual({ low: 0, high: 1, ticks: [0, 1] });
  expect(numberScale([3, 812])).toEqual({ low: 0, high: 1000, ticks: [0, 500, 1000] });
  expect(numberScale([-3])).toMatchObject({ low: -3, high: 0 });
  expect(numberScale([-40, 120])).toEqual({ low: -50, high: 150, ticks: [-50, 0, 50, 100, 150] });
});

test("every value and zero lie on the scale, with few ticks", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e7 })), (values) => {
      const { low, high, ticks } = numberScale(values);
      for (const value of [0, ...values]) expect(value >= low && value <= high).toBe(true);
      expect(high).toBeGreaterThan(low);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThan(10);
    }),
    budget(),
  );
});

test("hours are labeled with the time, midnights with the date", () => {
  expect(labels(2 * DAY, HOUR, 4)).toEqual(["Mar 1", "12:00", "Mar 2", "12:00"]);
  expect(labels(2 * DAY, HOUR, 4, "fr")).toEqual(["1 mars", "12:00", "2 mars", "12:00"]);
});

test("days are labeled with the date, months with the name and a changed year", () => {
  expect(labels(5 * DAY, DAY, 8)).toEqual(["Mar 1", "Mar 2", "Mar 3", "Mar 4", "Mar 5"]);
  expect(labels(DAY, DAY, 8)).toEqual(["Mar 1"]);
  for (const locale of ["es", "pt"]) expect(labels(DAY, DAY, 8, locale)).toEqual(["1 mar"]);
  expect(labels(200 * DAY, DAY, 8)).toEqual(["Mar 2026", "Apr", "May", "Jun", "Jul", "Aug", "Sep"]);
  expect(labels(700 * DAY, DAY, 5)).toEqual(["Apr 2026", "Oct", "Apr 2027", "Oct"]);
});

test("for any span there are at most the requested ticks, distinct and at step starts", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.constantFrom(HOUR, DAY),
      fc.integer({ min: 3, max: 9 }),
      fc.constantFrom(...LOCALES),
      (steps, step, most, locale) => {
        const ticks = timeTicks(span(steps * step), step, most, locale);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks.length).toBeGreaterThan(0);
        expect(new Set(ticks.map(({ at }) => at.getTime())).size).toBe(ticks.length);
        for (const { at } of ticks) expect(at.getTime() % step).toBe(0);
      },
    ),
    budget(),
  );
});
