import { expect, test } from "vitest";
import { canonicalAddress } from "./canonical.ts";
import { digestAddress } from "./digest.ts";
import { Address } from "./schema.ts";

/** Spellings of one mailbox per row; the first is canonical. */
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

test("each mailbox has its own 32-byte digest", () => {
  const digests = MAILBOXES.map((spellings) => {
    const own = new Set(spellings.map((text) => Buffer.from(digestAddress(Address.parse(text))).toString("hex")));
    expect(own.size).toBe(1);
    return [...own][0];
  });
  expect(new Set(digests).size).toBe(MAILBOXES.length);
  for (const digest of digests) expect(digest).toHaveLength(64);
});

test("the digest never changes: otherwise every signatory would be lost", () => {
  expect(Buffer.from(digestAddress("ana@example.org")).toString("hex")).toBe(
    "9c27181cf14196968feaf50ab3d15580f91a85d80188e1aa140b57221275963a",
  );
});
