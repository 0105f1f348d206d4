import { expect, test } from "vitest";
import { bodyLimit, findRoute } from "../gateway/find-route.ts";
import { issuesOf } from "../http/issues.ts";
import { LOCALES } from "../locale/locales.ts";
import { COUNTRIES } from "./countries.ts";
import { COMMENT_MAX, LINE_MAX } from "./details.ts";
import { FORM_MAX, SignatureInput, SOURCE_MAX } from "./schema.ts";

const LEAST = { name: "Ana", email: "ana@example.org", listed: true, locale: "en" };

/** The issue code of each invalid field. */
function codesOf(fields: object): Record<string, string> {
  const { error } = SignatureInput.safeParse(fields);
  return Object.fromEntries(error ? issuesOf(error, "en").map(({ field, code }) => [field, code]) : []);
}

test("name, address, listed and locale are enough", () => {
  expect(SignatureInput.parse(LEAST)).toEqual({ ...LEAST, updates: false });
});

test("the gateway admits a signing form of the size that the handler reads", () => {
  const route = findRoute("/api/campaigns/a-letter/signatures");
  expect(bodyLimit(route, { isForm: true, isOrganizer: false })).toBe(FORM_MAX);
});

test("an empty input has one issue per required field", () => {
  expect(codesOf({})).toEqual({ name: "required", email: "required", listed: "required", locale: "unknown_locale" });
});

test("empty fields count as missing", () => {
  const empty = { country: "", affiliation: " ", title: "\t", comment: "\n", source: "" };
  expect(SignatureInput.parse({ ...LEAST, ...empty })).toEqual({ ...LEAST, updates: false });
});

test("a form's yes and no are JSON's true and false", () => {
  for (const [sent, expected] of [
    ["yes", true],
    ["on", true],
    ["no", false],
    [true, true],
    [false, false],
  ])
    expect(SignatureInput.parse({ ...LEAST, listed: sent, updates: sent })).toMatchObject({
      listed: expected,
      updates: expected,
    });
});

test("null counts as missing", () => {
  const nothing = { country: null, affiliation: null, title: null, comment: null, source: null, updates: null };
  expect(SignatureInput.parse({ ...LEAST, ...nothing })).toEqual(SignatureInput.parse(LEAST));
});

test("anything but yes and no is not a choice, and `listed` is required", () => {
  for (const listed of ["maybe", 1, []]) expect(codesOf({ ...LEAST, listed })).toEqual({ listed: "not_a_choice" });
  for (const listed of ["", null]) expect(codesOf({ ...LEAST, listed })).toEqual({ listed: "required" });
  expect(codesOf({ ...LEAST, updates: "perhaps" })).toEqual({ updates: "not_a_choice" });
});

test("exactly the country codes of ISO 3166-1 and Kosovo's are accepted, in any case", () => {
  expect(COUNTRIES).toHaveLength(250);
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  for (const code of COUNTRIES) {
    expect(names.of(code), code).toBeTruthy();
    expect(SignatureInput.parse({ ...LEAST, country: ` ${code.toLowerCase()} ` }).country).toBe(code);
  }
  for (const country of ["ZZ", "XX", "EU", "UK", "BOL", "B", "Bolivia", 7, ["BO"], "constructor"])
    expect(codesOf({ ...LEAST, country })).toEqual({ country: "unknown_country" });
});

test("a locale must be one of ours, spelled exactly", () => {
  for (const locale of LOCALES) expect(SignatureInput.parse({ ...LEAST, locale }).locale).toBe(locale);
  for (const locale of ["de", "EN", "pt-BR", "", null, undefined, 1])
    expect(codesOf({ ...LEAST, locale })).toEqual({ locale: "unknown_locale" });
  const { error } = SignatureInput.safeParse({ ...LEAST, locale: "de" });
  expect(error && issuesOf(error, "en")[0]?.message).toBe(`Choose one of the languages ${LOCALES.join(", ")}.`);
});

test("affiliation, title and source are single lines, the comment is a text, each with its limit", () => {
  const most = {
    affiliation: "a".repeat(LINE_MAX),
    title: "t".repeat(LINE_MAX),
    source: "s".repeat(SOURCE_MAX),
    comment: "c".repeat(COMMENT_MAX),
  };
  expect(SignatureInput.parse({ ...LEAST, ...most })).toMatchObject(most);
  for (const [field, text] of Object.entries(most))
    expect(codesOf({ ...LEAST, [field]: `${text}x` })).toEqual({ [field]: "too_long" });
  for (const field of ["affiliation", "title", "source"]) {
    expect(SignatureInput.parse({ ...LEAST, [field]: "one\ntwo" })).toMatchObject({ [field]: "one two" });
    expect(codesOf({ ...LEAST, [field]: "one\0two" })).toEqual({ [field]: "forbidden_characters" });
    expect(codesOf({ ...LEAST, [field]: "https://evil.example" })).toEqual({ [field]: "link" });
  }
  expect(SignatureInput.parse({ ...LEAST, comment: "one\ntwo https://example.org" }).comment).toContain("\n");
});

test("unknown fields are dropped, whatever their name", () => {
  const wild = JSON.parse('{"__proto__":{"verifiedAt":1},"verifiedAt":"2020-01-01","id":"x","constructor":{}}');
  expect(Object.keys(SignatureInput.parse({ ...LEAST, ...wild })).toSorted()).toEqual([
    "email",
    "listed",
    "locale",
    "name",
    "updates",
  ]);
});

test("messages about invalid fields are translated", () => {
  const { error } = SignatureInput.safeParse({ ...LEAST, name: "", email: "ana" });
  const texts = LOCALES.map((locale) =>
    error
      ? issuesOf(error, locale)
          .map(({ message }) => message)
          .join(" ")
      : "",
  );
  expect(new Set(texts).size).toBe(LOCALES.length);
  expect(texts[0]).toBe("Enter your name. Enter an email address such as ana@example.org.");
  expect(texts[1]).toMatch(/nombre/);
});

test("every possible issue has a message in every locale", () => {
  const wrong = [
    ...["", "\uE000", "\u200B", "x".repeat(101), "www.evil.example", 1].map((name) => ({ name })),
    ...["", "ana", 1].map((email) => ({ email })),
    ...["", "maybe"].map((listed) => ({ listed })),
    ...["XX"].map((country) => ({ country })),
    ...["\uE000", "\u200B", "x".repeat(501), 1].map((comment) => ({ comment })),
    ...["\uE000", "\u200B", "x".repeat(101), "www.evil.example", 1].flatMap((text) => [
      { affiliation: text },
      { title: text },
    ]),
    { locale: "de" },
    { updates: "maybe" },
  ];
  for (const fields of wrong) {
    const { error } = SignatureInput.safeParse({ ...LEAST, ...fields });
    for (const locale of LOCALES) {
      const [issue] = error ? issuesOf(error, locale) : [];
      expect(issue?.code, JSON.stringify(fields)).not.toBe("invalid");
      expect(issue?.message, JSON.stringify(fields)).not.toMatch(/^errors\.|^$|[{}]/);
    }
  }
});
