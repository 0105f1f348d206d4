import { createSecretKey, randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { canonicalize } from "./canonical.ts";
import { commitTo, commitToNothing, commitToParts, deriveSecret, findSecrets, publicBytes } from "./commitment.ts";
import { cutBundle, formatEntry, packEntries, parseEntry, unpackEntries } from "./entry.ts";

const NOON = new Date("2026-11-30T12:34:56Z");
const aKey = () => createSecretKey(randomBytes(32));
const PARTS = {
  address: "ana@example.org",
  public: { name: "அனா Pérez", affiliation: null, version: 1, listed: true },
};

test("canonical JSON is that of RFC 8785", () => {
  expect(canonicalize({ "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 })).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
  );
  expect(canonicalize([null, true, -0, 1e21, 0.000001, '\u000f"\\/\u2028'])).toBe(
    '[null,true,0,1e+21,0.000001,"\\u000f\\"\\\\/\u2028"]',
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.integer()), (value) => {
      const text = canonicalize(value);
      expect(JSON.parse(text)).toEqual({ ...value });
      expect(canonicalize(Object.fromEntries(Object.entries(value).reverse()))).toBe(text);
    }),
    budget(),
  );
  expect(() => canonicalize("\ud800")).toThrow();
  expect(() => canonicalize(Number.NaN)).toThrow();
});

test("an entry tells the hour, and is read only in its canonical form", () => {
  const text = formatEntry({ kind: "invalidated", change: -1, of: 4, ruling: 2 }, NOON);
  expect(text).toBe('{"change":-1,"hour":"2026-11-30T12:00:00Z","kind":"invalidated","of":4,"ruling":2,"version":1}');
  expect(parseEntry(text)).toMatchObject({ kind: "invalidated", of: 4 });
  const wrong = [
    text.replace("-1", "1"),
    text.replace('"of":4', '"of":-4'),
    text.replace(",", ", "),
    text.replace('"of"', '"country":"AR","of"'),
    text.replace("invalidated", "removed"),
    text.replace("12:00:00", "12:34:56"),
    text.replace('"version":1', '"version":2'),
  ];
  for (const one of wrong) expect(() => parseEntry(one), one).toThrow();
});

test("bundles are read as they were packed, and the first entries of one are a bundle", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme", maxLength: 400 }), { maxLength: 20 }),
      fc.nat(20),
      (entries, width) => {
        const bundle = packEntries(entries);
        expect(unpackEntries(bundle)).toEqual(entries);
        const first = Math.min(width, entries.length);
        expect(unpackEntries(cutBundle(bundle, first))).toEqual(entries.slice(0, first));
      },
    ),
    budget(),
  );
  expect(() => unpackEntries(packEntries(["cut off"]).subarray(0, 5))).toThrow();
});

test("each part opens by its own secret, and neither by the other's", () => {
  const [key, seed] = [aKey(), randomBytes(16)];
  const made = commitToParts(key, seed, PARTS);
  const open = deriveSecret(key, seed, "public");
  expect(commitTo(open, publicBytes(PARTS.public))).toBe(made.public);
  expect(commitTo(open, PARTS.address)).not.toBe(made.address);
  expect(commitTo(open, publicBytes({ ...PARTS.public, listed: false }))).not.toBe(made.public);
});

test("commitments open after a rotation of keys, and not without the key, the seed or the words", () => {
  const [key, next, seed] = [aKey(), aKey(), randomBytes(16)];
  const made = commitToParts(key, seed, PARTS);
  expect(findSecrets([next, key], seed, made, PARTS)?.address).toEqual(deriveSecret(key, seed, "address"));
  expect(findSecrets([next], seed, made, PARTS)).toBeUndefined();
  expect(findSecrets([key], randomBytes(16), made, PARTS)).toBeUndefined();
  expect(findSecrets([key], seed, made, { ...PARTS, address: "eva@example.org" })).toBeUndefined();
  expect(findSecrets([key], seed, commitToNothing(), PARTS)).toBeUndefined();
});
