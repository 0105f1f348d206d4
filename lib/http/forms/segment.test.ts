import { expect, test } from "vitest";
import { segmentOf } from "./segment.ts";

test("slugs and tokens are segments of a path as they are", () => {
  for (const value of ["almagro-resign", "x_1", "k1.AbC-_9", "a".repeat(200)]) expect(segmentOf(value)).toBe(value);
});

test("what would lead elsewhere, cannot be encoded or is too long is a segment that names nothing", () => {
  const texts = ["", ".", "..", "a/b", "a\\b", "a?b", "a#b", "%2e", "a b", "é", "\ud800", "a\n", "a".repeat(201)];
  for (const value of [...texts, undefined, null, 7, {}, ["a"], { toString: "a" }]) expect(segmentOf(value)).toBe("-");
});
