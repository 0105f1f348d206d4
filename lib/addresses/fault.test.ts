import { expect, test } from "vitest";
import { consoleMessages } from "../locale/console.ts";
import { LOCALES } from "../locale/locales.ts";
import { messages } from "../locale/messages.ts";
import { faultOfAddress } from "./fault.ts";

const FAULTS: Record<string, string[]> = {
  address_two: [
    "ana@example.org,eva@example.org",
    "a@example.org; b@example.org",
    "ana@example.org\nbcc: eva@example.org",
  ],
  address_dots: ["an..a@example.org", ".ana@example.org", "ana.@example.org"],
  address_letter: ["josé@example.org", "аna@example.org", "😀@example.org", '"ana"b@example.org'],
  address_domain: ["ana@example", "ana@127.0.0.1", "ana@example.org/path", "ana@exa_mple.org", "ana@"],
  address_long: [`ana@${"x".repeat(300)}.org`, "x".repeat(2000)],
  address_blank: ["ana b,c@localhost", "an a@localhost"],
};

for (const [hint, texts] of Object.entries(FAULTS))
  for (const text of texts)
    test(`${JSON.stringify(text).slice(0, 40)}: ${hint}`, () => {
      expect(faultOfAddress(text)).toMatchObject({ hint });
      for (const locale of LOCALES) expect(messages[locale].errors.email).toHaveProperty(hint);
      expect(consoleMessages.es.errors.any).toHaveProperty(hint);
    });

test("a letter that no address has is named", () => {
  expect(faultOfAddress("josé@example.org").what).toBe("é");
});

test("what is far from an address has no hint", () => {
  for (const text of ["ana", "ana.example.org", "@example.org"]) expect(faultOfAddress(text)).toEqual({});
});

test("what can be mended is asked", () => {
  for (const [typed, what] of [
    ["ana @example.org", "ana@example.org"],
    ["ana@example. org", "ana@example.org"],
    ["ana@example,org", "ana@example.org"],
    ["ana@@example..org", "ana@example.org"],
    ["ana@gmail", "ana@gmail.com"],
    ["ana@gmial,com", "ana@gmail.com"],
  ])
    expect(faultOfAddress(typed ?? "")).toEqual({ hint: "address_meant", what });
});
