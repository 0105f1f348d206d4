import { expect, test } from "vitest";
import { z } from "zod";
import { SignatureInput } from "../../signatures/schema.ts";
import { fitValues, limitsOf, wholeTexts } from "./fit.ts";

test("a form's limits come from its schema", () => {
  expect(limitsOf(SignatureInput)).toMatchObject({ name: 100, affiliation: 100, title: 100, comment: 500 });
  const either = z.union([z.object({ a: z.string().max(3) }), z.object({ b: z.string().max(4) })]);
  expect(limitsOf(either)).toEqual({ a: 3, b: 4 });
});

test("a form's own texts come back whole, others are cut", () => {
  const sent = { comment: "c".repeat(50_000), email: "e".repeat(2_000), other: "o".repeat(2_000) };
  const { values, cut } = fitValues(sent, wholeTexts(SignatureInput), 254);
  expect(values).toEqual({ ...sent, other: "o".repeat(508) });
  expect(cut).toEqual({ other: 508 });
});

test("values are cut at twice their limit, and the cut fields are listed", () => {
  const { values, cut } = fitValues({ name: "é😀".repeat(150), email: "a@b.example", n: 7 }, { name: 100 });
  expect(values).toEqual({ name: "é😀".repeat(100), email: "a@b.example" });
  expect(cut).toEqual({ name: 200 });
});

test("unknown fields are limited in number, length and name length", () => {
  const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`x${n}`, "y"]));
  expect(Object.keys(fitValues(many).values)).toHaveLength(200);
  expect(fitValues({ x: "y".repeat(9_000) }, {}, 254).values.x).toHaveLength(508);
  expect(fitValues({ ["x".repeat(5_000)]: "y" }).values).toEqual({});
});

test("text that grows when escaped comes back in proportion to the input", () => {
  for (const character of ["<", '"', "'", "&", "x"]) {
    const sent = character.repeat(16_384);
    const { values } = fitValues({ a: sent }, { a: 50_000 });
    const html = (values.a ?? "").replace(/[<>]/g, "1234").replace(/&/g, "12345").replace(/["']/g, "123456");
    expect(html.length).toBeLessThanOrEqual(2 * sent.length + 2_000);
  }
  const letter = `She said: “no”, and "never" & 'ever' <again>. `.repeat(900);
  expect(fitValues({ letter }, { letter: 50_000 }).values.letter).toBe(letter);
});
