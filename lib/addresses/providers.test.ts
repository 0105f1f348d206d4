import { expect, test } from "vitest";
import { canonicalAddress } from "./canonical.ts";
import { providerName, providerOf } from "./providers.ts";

const KNOWN = {
  Gmail: ["ana@gmail.com", "Ana.Perez+x@GoogleMail.com"],
  Outlook: ["a@outlook.com", "a@outlook.com.br", "a@hotmail.es", "a@live.co.uk", "a@msn.com"],
  Yahoo: ["a@yahoo.com", "a@yahoo.com.ar", "a@yahoo.es", "a@ymail.com"],
  "Yahoo! JAPAN": ["a@yahoo.co.jp"],
  iCloud: ["a@icloud.com", "a@me.com", "a@mac.com"],
  Proton: ["a@proton.me", "a@pm.me", "a@protonmail.com"],
  GMX: ["a@gmx.net", "a@gmx.de", "a@gmx.com"],
  Yandex: ["a@yandex.ru", "a@ya.ru", "a@yandex.com"],
  UOL: ["a@uol.com.br"],
  BOL: ["a@bol.com.br"],
  Terra: ["a@terra.com.br", "a@terra.cl"],
  other: [
    "a@example.org",
    "a@gmail.example.org",
    "a@notgmail.com",
    "a@yahoo.evil.com",
    "a@live.edu.mx",
    "a@live.museum",
    "a@outlook.com.example.org",
    "a@yahoo",
    "gmail.com@example.org",
    "a@toString",
  ],
};

for (const [name, addresses] of Object.entries(KNOWN)) {
  test(`${addresses.join(", ")}: ${name}`, () => {
    for (const address of addresses) expect(providerName(providerOf(address))).toBe(name);
  });
}

test("all spellings of a mailbox have the same provider", () => {
  for (const address of Object.values(KNOWN).flat())
    expect(providerOf(canonicalAddress(address))).toBe(providerOf(address));
});

test("IDs never change: they are stored with signatures", () => {
  const firsts = ["gmail.com", "outlook.com", "yahoo.com", "icloud.com", "proton.me", "aol.com", "gmx.net", "web.de"];
  expect(firsts.map((domain) => providerOf(`a@${domain}`))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(providerOf("a@yahoo.co.jp")).toBe(46);
  expect([0, -1, 9999].map(providerName)).toEqual(["other", "other", "other"]);
  const names = Array.from({ length: 46 }, (_, index) => providerName(index + 1));
  expect(new Set(names).size).toBe(46);
  expect(names).not.toContain("other");
});
