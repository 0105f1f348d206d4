import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { foldLedger } from "../counters/fold.ts";
import { countBySource } from "../counters/sources.ts";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified, rowById, type TestCampaign } from "../testing/makers.ts";
import { aPartner } from "../testing/partners.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { verifySignature } from "../verification/verify.ts";
import { stopPartner } from "./change.ts";
import { makePartnerKey, revokePartnerKey } from "./key.ts";
import { NO_NUMBERS, readNumbers } from "./numbers.ts";

const now = new Date();

beforeEach(emptyDatabase);

const numbersOf = async ({ id }: TestCampaign, partner: string, at = now) =>
  (await readNumbers(id, at)).get(partner) ?? NO_NUMBERS;

test("signatures through a partner's link count for it as they change, and unknown keys count for no one", async () => {
  const letter = await aCampaign();
  const [one, other] = [await aPartner(letter), await aPartner(letter)];
  const signed: string[] = [];
  for (let n = 0; n < 5; n += 1) signed.push((await aVerified(letter, { source: one.key })).id);
  await aSignature(letter, { source: one.key }); // unverified
  for (const source of [other.key, "nobody", one.key.toUpperCase(), `${one.key}x`, ""])
    await aVerified(letter, { source });
  expect(await numbersOf(letter, one.id)).toMatchObject({ count: 5, today: 5, week: 5, last: expect.any(Date) });
  expect(await numbersOf(letter, other.id)).toMatchObject({ count: 1 });
  const [a = "", b = "", c = ""] = signed;
  await withdrawSignature(a);
  await invalidateSignatures(letter.id, [b]);
  await eraseSignature(c);
  expect(await numbersOf(letter, one.id)).toMatchObject({ count: 2, today: 2 });
  await restoreSignatures(letter.id, [b]);
  expect(await numbersOf(letter, one.id)).toMatchObject({ count: 3 });
  expect(await countSignatures(letter.id)).toBe(8);
});

test("a revoked key keeps earlier signatures and gets no later ones", async () => {
  const letter = await aCampaign();
  const { owner, id, of, key } = await aPartner(letter);
  await aVerified(letter, { source: key });
  const early = await aSignature(letter, { source: key });
  await revokePartnerKey(owner.id, { ...of, key });
  const late = await aSignature(letter, { source: key });
  for (const { token } of [early, late]) expect(await verifySignature(token)).toMatchObject({ ok: true });
  expect([await countSignatures(letter.id), (await numbersOf(letter, id)).count]).toEqual([3, 2]);
  const plain = await aSignature(letter);
  const [row, sourceless] = [await rowById(late.id), await rowById(plain.id)];
  expect([row.source, row.terms.length]).toEqual([null, sourceless.terms.length]); // nor can it be found by the key
  await makePartnerKey(owner.id, { ...of, key: "anew" });
  await aVerified(letter, { source: "anew" });
  expect((await numbersOf(letter, id)).count).toBe(3);
  await stopPartner(owner.id, of);
  await aVerified(letter, { source: "anew" });
  expect((await numbersOf(letter, id)).count).toBe(3);
  expect((await countBySource(letter.id)).none).toBe(2);
});

test("signing again by a revoked key, or without a link after revocation, has no source", async () => {
  for (const source of [true, false]) {
    const letter = await aCampaign();
    const { owner, id, of, key } = await aPartner(letter);
    const { email } = await aSignature(letter, { source: key });
    await revokePartnerKey(owner.id, { ...of, key });
    await verifySignature((await aSignature(letter, { source: source ? key : undefined, email })).token);
    expect([await countSignatures(letter.id), (await numbersOf(letter, id)).count]).toEqual([1, 0]);
  }
});

test("a key belongs to one letter and is an ordinary source in others", async () => {
  const [letter, another] = [await aCampaign(), await aCampaign()];
  const { owner, id, of, key } = await aPartner(letter);
  await revokePartnerKey(owner.id, { ...of, key });
  await aVerified(another, { source: key });
  expect((await numbersOf(letter, id)).count).toBe(0);
  expect((await countBySource(another.id)).sources).toEqual([{ source: key, count: 1 }]);
});

test("under concurrent signing, ruling, revoking and folding the numbers equal the rows", async () => {
  const letter = await aCampaign();
  const partners = await Promise.all([1, 2, 3].map(() => aPartner(letter)));
  let over = false;
  const folding = (async () => {
    while (!over) await foldLedger(now);
  })();
  await Promise.all(
    partners.map(async ({ owner, of, key }, lane) => {
      for (let n = 0; n < 12; n += 1) {
        const { id, token } = await aSignature(letter, { source: key });
        const revoked = n === 6 + lane && revokePartnerKey(owner.id, { ...of, key });
        await Promise.all([verifySignature(token), aVerified(letter, { source: key }), revoked]);
        if (n % 3 === 0) await withdrawSignature(id);
      }
    }),
  );
  over = true;
  await folding;
  await expectExactCounts();
  for (const { id, key } of partners) {
    const counted = await db().signature.count({ where: { campaignId: letter.id, source: key, counted: true } });
    expect((await numbersOf(letter, id)).count).toBe(counted);
    expect(counted).toBeGreaterThan(0);
  }
});
