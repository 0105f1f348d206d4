import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { containsAddress } from "./contains.ts";

test("email addresses are found anywhere in a text; a name with an @ is not one", () => {
  for (const text of [
    "ana@example.org",
    "Ana <ana@example.org>",
    "of\nana@a.b, and",
    "@a@b.c",
    "a@@b.c",
    "ana＠example.org",
    "ana\u200B@example.org",
  ])
    expect(containsAddress(text)).toBe(true);
  for (const text of ["", "Ana", "@example.org", "ana@example", "ana@.org", "a @ b.c", "ana@example.", "a@b c.d"])
    expect(containsAddress(text)).toBe(false);
});

test("it agrees with a check of every @", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "@", ".", " ") });
  fc.assert(
    fc.property(text, (text) => containsAddress(text) === /\S@\S+\.\S/.test(text)),
    budget(),
  );
});

test("a long text takes linear time", () => {
  const texts = ["a@", "a", "@", "a ", "@.", "a@ "].map((part) => part.repeat(300_000));
  for (const text of texts) expect(containsAddress(text)).toBe(text.startsWith("@."));
});
