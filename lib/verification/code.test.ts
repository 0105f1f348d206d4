import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { invalidateSignatures } from "../signatures/invalidate.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, anAddress, aSignature, aVerified, HOUR, rowById } from "../testing/makers.ts";
import { findSetByCode, makeCode, VERIFICATION_HOURS } from "./code.ts";
import { CodeInput } from "./schema.ts";
import { openByCode, verifyByCode } from "./verify.ts";

const now = new Date("2026-06-01T10:00:00.123Z");
const WRONG = { ok: false, error: "wrong_code" };

beforeEach(emptyDatabase);

/** Six other digits. */
function otherThan(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, "0");
}

test("the six digits verify, and repeating gives the same answer", async () => {
  const letter = await aCampaign();
  const { slug } = letter;
  const { id, email, code } = await aSignature(letter, { at: now });
  expect(code).toMatch(/^\d{6}$/);
  expect(await verifyByCode({ slug, email, code }, now)).toEqual({ ok: true, signatureId: id, slug, first: true });
  expect(await verifyByCode({ slug, email, code }, now)).toEqual({ ok: true, signatureId: id, slug, first: false });
  expect(await countSignatures(letter.id)).toBe(1);
});

test("a wrong code, an unknown address and another letter's code get the same answer; an unknown letter gets another", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const { email, code } = await aSignature(letter, { at: now });
  const elsewhere = await aSignature(other, { email, at: now });
  expect(await verifyByCode({ slug: letter.slug, email, code: otherThan(code) }, now)).toEqual(WRONG);
  expect(await verifyByCode({ slug: letter.slug, email, code: elsewhere.code }, now)).toEqual(WRONG);
  expect(await verifyByCode({ slug: letter.slug, email: anAddress(), code }, now)).toEqual(WRONG);
  const nowhere = await verifyByCode({ slug: "nothing-here", email, code }, now);
  expect(nowhere).toEqual({ ok: false, error: "unknown_campaign" });
  expect(await db().signature.count({ where: { verifiedAt: { not: null } } })).toBe(0);
});

test("each code verifies the words of its own email; the others then answer already verified and change nothing", async () => {
  const letter = await aCampaign();
  const old = await aSignature(letter, { name: "Old", at: after(now, -1) });
  const { id, email, code } = await aSignature(letter, { name: "New", email: old.email, at: now });
  expect(await verifyByCode({ slug: letter.slug, email, code: old.code }, now)).toMatchObject({
    ok: true,
    first: true,
  });
  const other = await verifyByCode({ slug: letter.slug, email, code }, now);
  expect(other).toEqual({ ok: false, error: "already_verified" });
  expect(await rowById(id)).toMatchObject({ name: "Old" });
});

test("a code that two sets share verifies neither, unless only one of them is live", () => {
  const set = { id: "00000000-0000-7000-8000-000000000000", requestedAt: now };
  const [code, ended] = [makeCode(set.id, now), after(now, 72 * HOUR)];
  expect(findSetByCode(code, [set, { id: set.id.replace("7", "4"), requestedAt: now }], now)).toEqual(set);
  expect(findSetByCode(code, [set, { ...set }], now)).toBeUndefined();
  expect(findSetByCode(code, [set], ended)).toEqual(set);
  expect(findSetByCode(otherThan(code), [set], now)).toBeUndefined();
});

test("a code in a form leads to the link of its email, which shows the words before anything is verified", async () => {
  const letter = await aCampaign();
  const { slug } = letter;
  const { email, code, token, id } = await aSignature(letter, { at: now });
  expect(await openByCode({ slug, email, code }, now)).toEqual({ ok: true, token });
  expect(await rowById(id)).toMatchObject({ verifiedAt: null });
  expect(await openByCode({ slug, email, code: otherThan(code) }, now)).toEqual(WRONG);
  expect(await openByCode({ slug, email, code }, after(now, 72 * HOUR))).toEqual({ ok: false, error: "expired" });
});

test("a code is valid for 72 hours, to the millisecond", async () => {
  const letter = await aCampaign();
  const { email, code } = await aSignature(letter, { at: now });
  const end = after(now, VERIFICATION_HOURS * HOUR);
  expect(await verifyByCode({ slug: letter.slug, email, code }, end)).toEqual({ ok: false, error: "expired" });
  expect(await verifyByCode({ slug: letter.slug, email, code }, after(end, -1))).toMatchObject({ ok: true });
});

test("the correct code of an invalidated signature answers that it is invalidated", async () => {
  const letter = await aCampaign();
  const { id, email, code } = await aSignature(letter, { at: now });
  await invalidateSignatures(letter.id, [id]);
  expect(await verifyByCode({ slug: letter.slug, email, code }, now)).toEqual({ ok: false, error: "invalidated" });
});

test("guessing codes does not use up the email budget of an address", async () => {
  const letter = await aCampaign();
  const { email } = await aVerified(letter, { at: now });
  for (let attempt = 0; attempt < 12; attempt += 1)
    await verifyByCode({ slug: letter.slug, email, code: "000000" }, now, `192.0.2.${attempt}`);
  await db().mail.deleteMany();
  await aSignature(letter, { email, at: now });
  expect(await db().mail.count()).toBe(1);
});

test("codes are evenly distributed over six digits", () => {
  const codes = Array.from({ length: 3000 }, (_, n) => makeCode("00000000-0000-7000-8000-000000000000", after(now, n)));
  expect(new Set(codes).size).toBeGreaterThan(2950);
  for (let place = 0; place < 6; place += 1) expect(new Set(codes.map((code) => code[place])).size).toBe(10);
});

test("six digits with any spaces are a code, and nothing else is", () => {
  const read = (code: unknown) => CodeInput.safeParse({ slug: "a", email: "ana@example.org", code });
  expect(read(" 123 456\u00A0").data?.code).toBe("123456");
  for (const code of ["", "12345", "1234567", "12345a", 123456, undefined]) expect(read(code).success).toBe(false);
});
