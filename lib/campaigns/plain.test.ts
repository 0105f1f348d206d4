import { expect, test } from "vitest";
import { renderPlain } from "./plain.ts";

const RENDERED = [
  ["# A **bold** _claim_", "A bold claim"],
  ["One\nline.\n\nTwo\\\nlines.", "One line.\n\nTwo\nlines."],
  ["See [the article](https://a.example/x).", "See the article (https://a.example/x)."],
  ["<https://a.example/x>", "https://a.example/x"],
  ["- one\n- two\n\n3. three\n4. four", "• one\n\n• two\n\n3. three\n\n4. four"],
  ["1. one\n\n   more\n2. two", "1. one\n\nmore\n\n2. two"],
  ["> quoted", "quoted"],
  ["Above\n\n---\n\nbelow", "Above\n\n* * *\n\nbelow"],
  ["a stray ** and \\*one\\* `x` &amp;", "a stray ** and *one* x &"],
  ["", ""],
] as const;

for (const [markdown, plain] of RENDERED)
  test(`${JSON.stringify(markdown)} is read as ${JSON.stringify(plain)}`, () => {
    expect(renderPlain(markdown)).toBe(plain);
  });

test("what changes only the source is no change for readers", () => {
  expect(renderPlain("We *ask*\nyou.")).toBe(renderPlain("We **ask** you."));
});
