import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { COUNTRIES } from "../../signatures/countries.ts";
import { drawWorld } from "./world.ts";

const { width, height, shapes, dots } = drawWorld();

test("every selectable country is on the map, except Antarctica", () => {
  expect(COUNTRIES.filter((code) => !shapes.has(code) && !dots.has(code))).toEqual(["AQ"]);
  expect([...shapes.keys(), ...dots.keys()].filter((code) => !COUNTRIES.includes(code))).toEqual([]);
});

test("everything lies inside the drawing", () => {
  for (const [code, [x, y]] of dots) {
    expect(x >= 0 && x <= width, code).toBe(true);
    expect(y >= 0 && y <= height, code).toBe(true);
  }
  for (const [code, shape] of shapes) expect(shape, code).toMatch(/^(M\d+,\d+l[-\d, ]+z)+$/);
});

test("a country too small to see has a dot, a large one has none", () => {
  for (const code of ["SG", "BB", "MT", "TT", "LU", "GD"]) expect(dots.has(code), code).toBe(true);
  for (const code of ["BR", "FR", "BO", "CU", "UY", "GF"]) expect(dots.has(code), code).toBe(false);
});

test("land follows ISO codes: French Guiana is not France, Crimea is Ukraine, Kosovo is itself", () => {
  const [, x = 0] = /^M(\d+)/.exec(shapes.get("GF") ?? "")?.map(Number) ?? [];
  expect(x).toBeGreaterThan(500);
  expect(x).toBeLessThan(900);
  expect(shapes.get("FR")?.match(/M/g)).toHaveLength(2);
  expect(shapes.get("UA")?.match(/M/g)).toHaveLength(1);
  expect(shapes.has("XK")).toBe(true);
});

test("the map is small in bytes", () => {
  const paths = [...shapes.values()].map((shape) => `<path d="${shape}"/>`).join("");
  expect(gzipSync(paths).length).toBeLessThan(18_000);
});
