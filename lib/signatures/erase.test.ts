import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, anInput, aSignature, aVerified, DAY, rowById, rowOf, setsOf } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { verifySignature } from "../verification/verify.ts";
import { eraseSignature, eraseUnverified, UNVERIFIED_DAYS } from "./erase.ts";
import { forgetWords } from "./forget-words.ts";
import { invalidateSignatures, restoreSignatures } from "./invalidate.ts";
import { signCampaign } from "./sign.ts";
import { withdrawSignature } from "./withdraw.ts";

const now = new Date();
const psql = await aConnection();

beforeEach(emptyDatabase);

test("an erased signature keeps its times and no personal data", async () => {
  const letter = await aCampaign();
  const everything = { country: "AR", affiliation: "UBA", title: "Dra.", comment: "Sí", source: "bo", updates: true };
  const { id } = await aVerified(letter, everything);
  await eraseSignature(id, now);
  const row = await rowById(id);
  expect(row).toMatchObject({ erasedAt: now, withdrawnAt: now, listed: false, updates: false });
  const { name, emailDigest, emailCipher, country, affiliation, title, comment, source } = row;
  const personal = [name, emailDigest, emailCipher, country, affiliation, title, comment, source];
  expect(personal.every((value) => value === null)).toBe(true);
  await expectExactCounts();
});

test("an earlier withdrawal keeps its time, and a second erasure changes nothing", async () => {
  const { id } = await aVerified(await aCampaign());
  await withdrawSignature(id, after(now, -DAY));
  await eraseSignature(id, now);
  await eraseSignature(id, after(now, DAY));
  expect(await rowById(id)).toMatchObject({ withdrawnAt: after(now, -DAY), erasedAt: now });
});

test("an unverified signature is erased without becoming a withdrawal", async () => {
  const { id } = await aSignature(await aCampaign());
  await eraseSignature(id);
  expect(await rowById(id)).toMatchObject({ withdrawnAt: null, verifiedAt: null, name: null });
});

test("a signature erased while invalidated does not count when restored", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter);
  await invalidateSignatures(letter.id, [id]);
  await eraseSignature(id);
  expect(await restoreSignatures(letter.id, [id])).toBe(1);
  await expectExactCounts();
  expect(await db().counterShard.aggregate({ _sum: { count: true } })).toEqual({ _sum: { count: 0 } });
});

test("after erasing, the address can sign again as a new signatory", async () => {
  const letter = await aCampaign();
  const { id, email } = await aVerified(letter);
  await eraseSignature(id);
  await signCampaign(letter.slug, anInput({ email }));
  expect((await rowOf(letter, email)).id).not.toBe(id);
});

test("erasing an unknown signature does nothing", async () => {
  await expect(eraseSignature("00000000-0000-7000-8000-000000000000")).resolves.toBeUndefined();
});

test("unverified signatures are erased when they are older than 30 days, to the millisecond", async () => {
  const letter = await aCampaign();
  const edge = after(now, -UNVERIFIED_DAYS * DAY);
  const older = await aSignature(letter, { at: after(edge, -1) });
  const exactly = await aSignature(letter, { at: edge });
  const verified = await aVerified(letter, { at: after(edge, -DAY) });
  expect(await eraseUnverified(now)).toBe(1);
  expect((await rowById(older.id)).erasedAt).toEqual(now);
  for (const { id } of [exactly, verified]) expect((await rowById(id)).erasedAt).toBeNull();
  expect(await eraseUnverified(now)).toBe(0);
});

test("signing again restarts the 30 days", async () => {
  const letter = await aCampaign();
  const { id, email } = await aSignature(letter, { at: after(now, -40 * DAY) });
  await aSignature(letter, { email, at: after(now, -UNVERIFIED_DAYS * DAY) });
  expect(await eraseUnverified(now)).toBe(0);
  expect(await eraseUnverified(after(now, 1))).toBe(1);
  expect(await setsOf(id)).toEqual([]);
});

test("pending words are erased with their signature, also those signed at the same moment", async () => {
  const letter = await aCampaign();
  for (let round = 0; round < 20; round += 1) {
    const { id, email } = await aVerified(letter);
    await withdrawSignature(id);
    await aSignature(letter, { email });
    await Promise.all([eraseSignature(id), signCampaign(letter.slug, anInput({ email }))]);
    expect(await setsOf(id)).toEqual([]);
    expect(await db().signature.count({ where: { erasedAt: null } })).toBeLessThanOrEqual(1 + round);
  }
});

test("pending words are deleted after 30 days, and a week after they can no longer be verified", async () => {
  const letter = await aCampaign();
  const at = (days: number) => after(now, -days * DAY);
  const first = await aSignature(letter, { at: at(31) });
  const { email } = first;
  await aSignature(letter, { email, at: after(at(30), -1) });
  const kept = await aSignature(letter, { email, at: at(30) });
  const used = await aSignature(letter, { email, at: at(9) });
  expect(await forgetWords(now)).toBe(1);
  await verifySignature(used.token, at(7));
  expect(await forgetWords(now)).toBe(0);
  expect((await setsOf(first.id)).map(({ id }) => id)).toEqual([used.wordsId, kept.wordsId]);
  expect(await forgetWords(after(now, 1))).toBe(2);
});

test("all due signatures are erased, however many, also by two workers at once", async () => {
  const letter = await aCampaign();
  const many = `INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, email_digest,
      email_cipher, created_at)
    SELECT gen_random_uuid(), $1, $2, 'en', true, false, 'Psql', sha256(n::text::bytea), 'x', $3
    FROM generate_series(1, $4) AS n`;
  await psql.query(many, [letter.id, letter.versionId, after(now, -31 * DAY), 2500]);
  expect(await eraseUnverified(now)).toBe(2500);
  await psql.query(many, [letter.id, letter.versionId, after(now, -31 * DAY), 2000]);
  const [one = 0, other = 0] = await Promise.all([eraseUnverified(now), eraseUnverified(now)]);
  expect(one + other + (await eraseUnverified(now))).toBe(2000);
  expect(await db().signature.count({ where: { erasedAt: null } })).toBe(0);
});
