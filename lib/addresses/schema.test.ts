import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { canonicalAddress } from "./canonical.ts";
import { Address } from "./schema.ts";

const codeOf = (value: unknown) => Address.safeParse(value).error?.issues[0]?.message;

/** A domain with this many characters. */
function domainOf(length: number): string {
  const labels = `${"d".repeat(59)}.`.repeat(Math.ceil(length / 60)).slice(0, length - 4);
  return `${labels.endsWith(".") ? `${labels.slice(0, -1)}d` : labels}.org`;
}

const TAKEN = {
  "ana@example.org": "ana@example.org",
  "  ana@example.org\n": "ana@example.org",
  "Ana.Perez@Example.ORG": "Ana.Perez@example.org",
  "ana+letters@example.org": "ana+letters@example.org",
  "o'brien@example.ie": "o'brien@example.ie",
  "!#$%&'*+/=?^_`{|}~-@example.org": "!#$%&'*+/=?^_`{|}~-@example.org",
  "ana@a.b.c.example.co.uk": "ana@a.b.c.example.co.uk",
  "ana@bücher.example": "ana@xn--bcher-kva.example",
  "ana@BÜCHER.example": "ana@xn--bcher-kva.example",
  "ana@пример.рф": "ana@xn--e1afmkfd.xn--p1ai",
  "ana@例え.テスト": "ana@xn--r8jz45g.xn--zckzah",
  "ana@xn--bcher-kva.example": "ana@xn--bcher-kva.example",
  "ana@example。org": "ana@example.org",
  "1@2.org": "1@2.org",
  "Ana <ana@example.org>": "ana@example.org",
  '"Pérez, Ana" <ana@example.org>,': "ana@example.org",
  "ana@example.org <ana@example.org>": "ana@example.org",
  "<ana@example.org>": "ana@example.org",
  "mailto:ana@example.org?subject=Hi": "ana@example.org",
  "<MAILTO:ana%40example.org>": "ana@example.org",
  "ana@example.org.": "ana@example.org",
  "(ana@example.org);": "ana@example.org",
  "“ana@example.org”,": "ana@example.org",
  "'ana@example.org'": "ana@example.org",
  "ana@example.org (Ana)": "ana@example.org",
  "ana＠example.org": "ana@example.org",
  "ａｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ": "ana@example.org",
  "\u202Aana@exam\u200Bple.org\u202C\uFEFF": "ana@example.org",
  "\u2068ana\u200D@example.org\u2069\t": "ana@example.org",
  "foo..bar@docomo.ne.jp": "foo..bar@docomo.ne.jp",
  "foo.@docomo.ne.jp": "foo.@docomo.ne.jp",
  [`${"l".repeat(64)}@example.org`]: `${"l".repeat(64)}@example.org`,
  [`a@${domainOf(252)}`]: `a@${domainOf(252)}`,
};

for (const [typed, address] of Object.entries(TAKEN)) {
  test(`${typed.trim().slice(0, 40)} is an address (${typed.length})`, () => {
    expect(Address.parse(typed)).toBe(address);
  });
}

const REFUSED = {
  required: ["", "   ", undefined],
  not_an_address: [
    "ana",
    "@example.org",
    "ana@",
    "ana@@example.org",
    "ana@example",
    "ana@localhost",
    "ana@.example.org",
    "ana@example..org",
    "ana@-example.org",
    "ana@example-.org",
    "ana@exa_mple.org",
    "ana@example.o",
    "ana@example.123",
    "ana@127.0.0.1",
    "ana@[127.0.0.1]",
    "ana@0x7f.1",
    ".ana@example.org",
    "ana.@example.org",
    "an..a@example.org",
    "an a@example.org",
    "ana@exam ple.org",
    '"ana"@example.org',
    '"an a"@example.org',
    "ana(comment)@example.org",
    "Ana <ana@example.org> <eva@example.org>",
    "eva@example.org <ana@example.org>",
    "Ana <ana>",
    ".foo@docomo.ne.jp",
    "ana@example.org,eva@example.org",
    "ana@example.org\nbcc: eva@example.org",
    "ana\r\n@example.org",
    "ana\u0000@example.org",
    "ana@example.org:25",
    "ana@example.org/path",
    "ana@example.org?x",
    "ana@example.org#x",
    "josé@example.org",
    "аna@example.org",
    "😀@example.org",
    `${"l".repeat(65)}@example.org`,
    `a@${domainOf(253)}`,
    `a@${"d".repeat(64)}.org`,
    null,
    7,
    ["ana@example.org"],
    { email: "ana@example.org" },
  ],
};

for (const [code, values] of Object.entries(REFUSED)) {
  for (const value of values) {
    const shown = JSON.stringify(value)?.slice(0, 40);
    test(`${shown} is ${code} (${String(value).length})`, () => {
      expect(codeOf(value)).toBe(code);
    });
  }
}

test("an address may have 254 characters, not 255", () => {
  const [longest, longer] = [`a@${domainOf(252)}`, `a@${domainOf(253)}`];
  expect([longest.length, longer.length]).toEqual([254, 255]);
  expect([Address.safeParse(longest).success, Address.safeParse(longer).success]).toEqual([true, false]);
});

test("the length of an internationalized domain is measured in ASCII", () => {
  const labels = Array.from({ length: 12 }, () => "ü".repeat(15)).join(".");
  expect(codeOf(`ana@${labels}.example`)).toBe("not_an_address");
});

test("any input is accepted or refused with a code; accepted addresses are ASCII and stable when parsed again", () => {
  const part = fc.oneof(fc.string({ unit: "binary" }), fc.emailAddress(), fc.domain(), fc.constantFrom("@", ".", "+"));
  const typed = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(typed, fc.emailAddress()), (text) => {
      const { data, error } = Address.safeParse(text);
      expect([undefined, "required", "not_an_address"]).toContain(error?.issues[0]?.message);
      if (data === undefined) return;
      expect(data).toMatch(/^[\x21-\x7e]+$/);
      expect(Address.parse(data)).toBe(data);
      expect(canonicalAddress(canonicalAddress(data))).toBe(canonicalAddress(data));
    }),
    budget(400),
  );
});

test("an oversized input is refused before it is parsed", () => {
  const han = String.fromCodePoint(...Array.from({ length: 20_000 }, (_, n) => 0x4e00 + n));
  expect(codeOf(`ana@${han.repeat(20)}.org`)).toBe("not_an_address");
});
