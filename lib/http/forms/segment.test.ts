import { expect, test } from "vitest";
import { segmentOf } from "./segment.ts";

test("slugs and tokens are path segments unchanged", () => {
  for (const value of ["almagro-resign", "x_1", "k1.AbC-_9", "a".repeat(200)]) expect(segmentOf(value)).toBe(value);
});

test('a value that would leave its segment, cannot be encoded or is too long becomes "-"', () => {
  const texts = ["", ".", "..", "a/b", "a\\b", "a?b", "a#b", "%2e", "a b", "é", "\ud800", "a\n", "a".repeat(201)];
  for (const value of [...texts, undefined, null, 7, {}, ["a"], { toString: "a" }]) expect(segmentOf(value)).toBe("-");
});
