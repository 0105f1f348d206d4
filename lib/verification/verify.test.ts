import { expect, test } from "vitest";
import { GRACE_HOURS } from "../campaigns/state.ts";
import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aConnection } from "../testing/database.ts";
import { aCampaign, after, aSignature, DAY, HOUR, rowById } from "../testing/makers.ts";
import { VERIFICATION_HOURS } from "./code.ts";
import { makeToken } from "./token.ts";
import { verifySignature } from "./verify.ts";

/** Whole seconds, like a link's expiry. */
const now = new Date("2026-06-01T10:00:00Z");

test("a link verifies and counts; using it again gives the same answer and counts nothing", async () => {
  const letter = await aCampaign();
  const { id, token } = await aSignature(letter, { at: now });
  const verified = { ok: true, signatureId: id, slug: letter.slug };
  expect(await verifySignature(token, after(now, 1))).toEqual({ ...verified, first: true });
  expect(await verifySignature(token, after(now, HOUR))).toEqual({ ...verified, first: false });
  expect((await rowById(id)).verifiedAt).toEqual(after(now, 1));
  expect(await countSignatures(letter.id)).toBe(1);
});

test("a link is valid for 72 hours, to the millisecond", async () => {
  const letter = await aCampaign();
  const [late, inTime] = [await aSignature(letter, { at: now }), await aSignature(letter, { at: now })];
  const end = after(now, VERIFICATION_HOURS * HOUR);
  expect(await verifySignature(late.token, end)).toEqual({ ok: false, error: "expired" });
  expect(await verifySignature(inTime.token, after(end, -1))).toMatchObject({ ok: true });
  expect(await verifySignature(inTime.token, after(end, DAY))).toEqual({ ok: false, error: "expired" });
  expect(await countSignatures(letter.id)).toBe(1);
});

test("a link still counts for 24 hours after closing, to the millisecond", async () => {
  const letter = await aCampaign({ closesAt: after(now, HOUR) });
  const [late, inTime] = [await aSignature(letter, { at: now }), await aSignature(letter, { at: now })];
  const end = after(now, HOUR + GRACE_HOURS * HOUR);
  expect(await verifySignature(late.token, end)).toEqual({ ok: false, error: "closed" });
  expect(await verifySignature(inTime.token, after(end, -1))).toMatchObject({ ok: true, first: true });
  expect(await verifySignature(inTime.token, after(end, DAY))).toMatchObject({ ok: true, first: false });
  expect(await countSignatures(letter.id)).toBe(1);
});

test("an archived letter is closed at once, one with a future archiving date is not", async () => {
  const archived = await aSignature(await aCampaign({ archivedAt: after(now, HOUR) }), { at: now });
  expect(await verifySignature(archived.token, after(now, HOUR))).toEqual({ ok: false, error: "closed" });
  expect(await verifySignature(archived.token, after(now, HOUR - 1))).toMatchObject({ ok: true });
});

test("withdrawn, invalidated and erased signatures get different answers and count nothing", async () => {
  const letter = await aCampaign();
  const withdrawn = await aSignature(letter, { at: now });
  await verifySignature(withdrawn.token, now);
  await withdrawSignature(withdrawn.id);
  const invalidated = await aSignature(letter, { at: now });
  await invalidateSignatures(letter.id, [invalidated.id]);
  const erased = await aSignature(letter, { at: now });
  await eraseSignature(erased.id);
  expect(await verifySignature(withdrawn.token, now)).toEqual({ ok: false, error: "withdrawn" });
  expect(await verifySignature(invalidated.token, now)).toEqual({ ok: false, error: "invalidated" });
  expect(await verifySignature(erased.token, now)).toEqual({ ok: false, error: "unknown" });
  expect(await countSignatures(letter.id)).toBe(0);
});

test("a valid link to a deleted signature is unknown", async () => {
  const { id, token } = await aSignature(await aCampaign(), { at: now });
  await db().signature.delete({ where: { id } });
  expect(await verifySignature(token, now)).toEqual({ ok: false, error: "unknown" });
});

test("an invalid link, or one for another purpose, is unknown", async () => {
  const { id, token } = await aSignature(await aCampaign(), { at: now });
  const own = makeToken("own", id, after(now, DAY));
  for (const text of [
    "",
    "k1.",
    "k1",
    token.slice(0, -1),
    token.slice(1),
    `${token}A`,
    own,
    "k9".concat(token.slice(2)),
  ])
    expect(await verifySignature(text, now)).toEqual({ ok: false, error: "unknown" });
  expect((await rowById(id)).verifiedAt).toBeNull();
});

test("a signature invalidated before verification can be verified once it is restored", async () => {
  const letter = await aCampaign();
  const { id, token } = await aSignature(letter, { at: now });
  await invalidateSignatures(letter.id, [id]);
  await restoreSignatures(letter.id, [id]);
  expect(await verifySignature(token, now)).toMatchObject({ ok: true, first: true });
});

test("signing again after withdrawing is verified by the new email only", async () => {
  const letter = await aCampaign();
  const { id, email, token } = await aSignature(letter, { name: "Ana", at: now });
  const unused = await aSignature(letter, { email, name: "Unused", at: after(now, 1) });
  await verifySignature(token, now);
  await withdrawSignature(id, now);
  const before = await rowById(id);
  const anew = await aSignature(letter, { email, name: "Anna", listed: false, at: after(now, DAY) });
  expect(await rowById(id)).toEqual(before);
  for (const old of [token, unused.token])
    expect(await verifySignature(old, after(now, DAY))).toEqual({ ok: false, error: "withdrawn" });
  expect(await countSignatures(letter.id)).toBe(0);
  expect(await verifySignature(anew.token, after(now, 2 * DAY))).toMatchObject({ ok: true, first: true });
  expect(await rowById(id)).toMatchObject({ name: "Anna", listed: false, withdrawnAt: null, createdAt: now });
  for (const old of [token, unused.token])
    expect(await verifySignature(old, after(now, 2 * DAY))).toEqual({ ok: false, error: "already_verified" });
  expect(await countSignatures(letter.id)).toBe(1);
});

test("verifying writes to no index of signatures", async () => {
  const { id } = await aSignature(await aCampaign());
  const psql = await aConnection();
  await psql.query("BEGIN");
  await psql.query("UPDATE signatures SET verified_at = now() WHERE id = $1", [id]);
  const { rows } = await psql.query("SELECT pg_stat_get_xact_tuples_hot_updated('signatures'::regclass)::int AS hot");
  await psql.query("ROLLBACK");
  expect(rows).toEqual([{ hot: 1 }]);
});
