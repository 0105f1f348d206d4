import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { isLocale, LOCALES, negotiateLocale } from "./locales.ts";

const HEADERS = {
  "": "en",
  es: "es",
  "es-BO": "es",
  "PT-br": "pt",
  "fr-CA, fr;q=0.9, en;q=0.8": "fr",
  "de, nl": "en",
  "de, fr;q=0.2, es;q=0.7": "es",
  "en;q=0.1, pt;q=0.1": "en",
  "pt;q=0.1, en;q=0.1": "pt",
  "es;q=0, fr": "fr",
  "es;q=0": "en",
  "es ; q=0.5 , fr ; q=0.6": "fr",
  "*": "en",
  "*, es;q=0.5": "es",
  "qu-BO, es-419;q=0.9": "es",
  "es;q=abc": "es",
  ", ,fr,": "fr",
};

for (const [header, locale] of Object.entries(HEADERS)) {
  test(`Accept-Language "${header}" gives ${locale}`, () => {
    expect(negotiateLocale(header)).toBe(locale);
  });
}

test("without Accept-Language the language is English", () => {
  expect(negotiateLocale(null)).toBe("en");
  expect(negotiateLocale(undefined)).toBe("en");
});

test("any header gives one of the languages", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[a-z*;,=q.0-9 -]+$/)), (header) => {
      expect(LOCALES).toContain(negotiateLocale(header));
    }),
    budget(),
  );
});

test("isLocale accepts the four codes only, case-sensitively", () => {
  for (const locale of LOCALES) expect(isLocale(locale)).toBe(true);
  for (const other of ["EN", "de", "", "es-BO", "toString", null, undefined, 0, ["en"]])
    expect(isLocale(other)).toBe(false);
});
