import fc from "fast-check";
import { expect, test } from "vitest";
import { readSource } from "../testing/sources.ts";
import { contrast, darkerFor, deriveAccent } from "./accent.ts";

const TOKENS = readSource("app/ui/tokens.css") ?? "";
const tokens = (name: string) => [...TOKENS.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, "g"))].map(([, c]) => c);

/** As the stylesheet has them, light and dark. */
const GROUNDS = ["paper", "sheet"].map(tokens);
const [ON_FILL = ""] = tokens("on-fill");
const Color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("contrast is as WCAG defines it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#8c1c13", "#8c1c13")).toBe(1);
});

test("whatever color a host chooses, links and buttons are readable in both themes", () => {
  expect(GROUNDS.every(({ length }) => length === 2)).toBe(true);
  fc.assert(
    fc.property(Color, (typed) => {
      const color = darkerFor(typed) ?? typed;
      expect(darkerFor(color)).toBeUndefined();
      for (const [at, theme] of (["light", "dark"] as const).entries()) {
        const { accent, deep, fill, fillDeep } = deriveAccent(color)[theme];
        for (const ground of GROUNDS)
          for (const text of [accent, deep]) expect(contrast(text, ground[at] ?? "")).toBeGreaterThanOrEqual(4.5);
        for (const button of [fill, fillDeep]) expect(contrast(button, ON_FILL)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});

test("a light color is refused with a darker one, and ours is taken as it is", () => {
  expect(darkerFor("#8c1c13")).toBeUndefined();
  expect(darkerFor("#ffcc00")).toMatch(/^#[0-9a-f]{6}$/);
  expect(deriveAccent("#8c1c13").light.accent).toBe("#8c1c13");
});
