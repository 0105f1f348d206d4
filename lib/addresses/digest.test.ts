import { expect, test } from "vitest";
import { canonicalAddress } from "./canonical.ts";
import { digestAddress } from "./digest.ts";
import { Address } from "./schema.ts";

/** Every line: one mailbox, in some of its spellings; the first is canonical. */
const MAILBOXES = [
  ["anaperez@gmail.com", "Ana.Perez@gmail.com", "a.n.a.perez+x@GoogleMail.com", "ANAPEREZ+letters+more@gmail.com"],
  ["ana.perez@example.org", "Ana.Perez@Example.org", "ana.perez+x@example.org", "ana.perez+@example.org"],
  ["anaperez@example.org"],
  ["ana@proton.me", "ana@pm.me", "Ana+x@protonmail.com"],
  ["ana@icloud.com", "ana@me.com", "ana+x@mac.com"],
  ["ana@yandex.ru", "ana@ya.ru"],
  ["ana@xn--bcher-kva.example", "ana@BÜCHER.example", "Ana+1@bücher.example"],
  ["+x@example.org", "+X@example.org"],
];

for (const [canonical = "", ...spellings] of MAILBOXES) {
  test(`${[canonical, ...spellings].join(", ")} is one mailbox`, () => {
    for (const spelling of [canonical, ...spellings]) expect(canonicalAddress(Address.parse(spelling))).toBe(canonical);
  });
}

test("one mailbox has one digest of 32 bytes, others have others", () => {
  const digests = MAILBOXES.map((spellings) => {
    const own = new Set(spellings.map((text) => Buffer.from(digestAddress(Address.parse(text))).toString("hex")));
    expect(own.size).toBe(1);
    return [...own][0];
  });
  expect(new Set(digests).size).toBe(MAILBOXES.length);
  for (const digest of digests) expect(digest).toHaveLength(64);
});

test("the digest stays what it is: another would lose every signatory", () => {
  expect(Buffer.from(digestAddress("ana@example.org")).toString("hex")).toBe(
    "9c27181cf14196968feaf50ab3d15580f91a85d80188e1aa140b57221275963a",
  );
});
