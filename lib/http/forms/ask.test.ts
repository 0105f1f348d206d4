import { expect, test } from "vitest";
import { askAboutAddress } from "./ask.ts";

const body = (fields: Record<string, string>, isForm = true) => ({
  fields,
  isForm,
  locale: "en" as const,
  action: "/",
});

test("a form is asked about a mistyped provider, once", () => {
  const [issue] = askAboutAddress(body({ email: "Ana <ana@gmial.com>" }));
  expect(issue).toMatchObject({ field: "email", code: "did_you_mean" });
  expect(issue?.message).toContain("Did you mean ana@gmail.com?");
  expect(askAboutAddress(body({ email: "ana@gmial.com", asTyped: "ana@gmial.com" }))).toEqual([]);
  expect(askAboutAddress(body({ email: "ana@gmial.con", asTyped: "ana@gmial.com" }))).toHaveLength(1);
});

test("neither scripts nor likely addresses are asked about", () => {
  expect(askAboutAddress(body({ email: "ana@gmial.com" }, false))).toEqual([]);
  for (const email of ["ana@gmail.com", "ana@example.org", "ana", ""])
    expect(askAboutAddress(body({ email }))).toEqual([]);
});
