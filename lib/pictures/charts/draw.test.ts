import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../../testing/budget.ts";
import { drawBars, drawLine, heightOf, percent, SIDE } from "./draw.ts";
import { numberScale } from "./ticks.ts";

const bars = (values: number[]) => drawBars(values, numberScale(values));
const countOf = (path: string) => path.match(/M/g)?.length ?? 0;

test("each nonzero number has a bar, gains up and losses down", () => {
  const { up, down } = bars([5, 0, -3, 2]);
  expect([countOf(up), countOf(down)]).toEqual([2, 1]);
  expect(bars([])).toEqual({ up: "", down: "" });
});

test("a single bar is narrow, and a tiny one beside a huge one is visible", () => {
  expect(bars([7]).up).toBe("M468.8,1000v-875h62.5v875z");
  const heights = [...bars([1, 1_000_000]).up.matchAll(/v-([\d.]+)h/g)].map(([, height]) => Number(height));
  expect(heights).toEqual([8.3, 1000]);
});

test("bars stay inside the drawing for any numbers", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e7 }), { minLength: 1, maxLength: 1000 }), (values) => {
      for (const [, x, y, height, width] of bars(values).up.matchAll(
        /M([\d.-]+),([\d.]+)v-([\d.]+)h([\d.]+)v[\d.]+z/g,
      )) {
        expect(Number(x)).toBeGreaterThanOrEqual(-0.1);
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(SIDE + 0.2);
        expect(Number(y) - Number(height)).toBeGreaterThanOrEqual(-0.1);
      }
    }),
    budget(),
  );
});

test("a line spans the full width above its area", () => {
  const scale = numberScale([0, 10]);
  expect(drawLine([0, 10, 5], scale)).toEqual({
    line: "M0,1000L500,0L1000,500",
    area: "M0,1000L500,0L1000,500L1000,1000L500,1000L0,1000Z",
  });
  expect(drawLine([3], scale).line).toBe("M0,700Z");
});

test("a position becomes a percentage", () => {
  const scale = numberScale([0, 100]);
  expect([0, 25, 100].map((value) => percent(heightOf(value, scale)))).toEqual(["100%", "75%", "0%"]);
});
