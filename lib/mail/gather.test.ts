import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures } from "../signatures/invalidate.ts";
import { remindUnverified } from "../signatures/remind.ts";
import { signCampaign } from "../signatures/sign.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, anInput, aSignature, aVerified, DAY, HOUR } from "../testing/makers.ts";
import { verifySignature } from "../verification/verify.ts";
import { BATCH_MAX, gatherBatch, HOLD_MS, pack, unpack } from "./gather.ts";

const now = new Date();
const psql = await aConnection();

beforeEach(emptyDatabase);

test("without waiting emails no batch is made", async () => {
  expect(await gatherBatch(now)).toBeUndefined();
  expect(await db().mailBatch.count()).toBe(0);
});

test("a batch is stored encrypted, as it will be sent, and reserved for two minutes", async () => {
  const letter = await aCampaign();
  const signed = [await aSignature(letter), await aSignature(letter)];
  const batch = await gatherBatch(now);
  expect(batch?.mails.map(({ to }) => to)).toEqual(signed.map(({ email }) => email));
  const row = await db().mailBatch.findUniqueOrThrow({ where: { id: batch?.id ?? "" } });
  expect(row).toMatchObject({ attempts: 0, attemptedAt: null, createdAt: now, nextAttemptAt: after(now, HOLD_MS) });
  expect(unpack(row.payload)).toEqual(batch?.mails);
  const plain = Buffer.from(row.payload);
  for (const text of [signed[0]?.email ?? "", "Ana", "verify"]) expect(plain.includes(text)).toBe(false);
  expect(() => unpack(row.payload.map((byte, index) => (index === 60 ? byte ^ 1 : byte)))).toThrow();
  expect(await db().mail.findMany({ orderBy: { id: "asc" } })).toMatchObject([
    { batchId: batch?.id, position: 0 },
    { batchId: batch?.id, position: 1 },
  ]);
});

test("a batch unpacks to the same bytes each time", async () => {
  await aSignature(await aCampaign(), { name: "José <b>" });
  const batch = await gatherBatch(now);
  const mails = batch?.mails ?? [];
  expect(JSON.stringify(unpack(pack(unpack(pack(mails)))))).toBe(JSON.stringify(mails));
});

test("a batch takes the oldest hundred emails; the others wait for the next", async () => {
  const letter = await aCampaign();
  const signed = [];
  for (let n = 0; n < BATCH_MAX + 20; n += 1) signed.push((await aSignature(letter)).email);
  const batches = [await gatherBatch(), await gatherBatch(), await gatherBatch()];
  expect(batches.map((batch) => batch?.mails.length)).toEqual([BATCH_MAX, 20, undefined]);
  expect(batches.flatMap((batch) => batch?.mails.map(({ to }) => to) ?? [])).toEqual(signed);
});

test("concurrent gatherers take different emails and miss none", async () => {
  const letter = await aCampaign();
  const signed: string[] = [];
  for (let n = 0; n < 150; n += 1) signed.push((await aSignature(letter)).email);
  const gathered: string[] = [];
  const gather = async () => {
    for (let batch = await gatherBatch(); batch; batch = await gatherBatch())
      gathered.push(...batch.mails.map(({ to }) => to));
  };
  await Promise.all([gather(), gather(), gather()]);
  await gather();
  expect(gathered.toSorted()).toEqual(signed.toSorted());
});

test("signing again before the email is sent makes two emails, each with its own link and code", async () => {
  const letter = await aCampaign();
  const first = await aSignature(letter, { at: now });
  const again = await aSignature(letter, { email: first.email, at: now, locale: "es" });
  const batch = await gatherBatch(now);
  expect(batch?.mails).toHaveLength(2);
  for (const [index, { code, token }] of [first, again].entries())
    for (const proof of [code, token]) expect(batch?.mails[index]?.text).toContain(proof);
});

test("each letter signed has its own email", async () => {
  const [one, other] = [await aCampaign(), await aCampaign()];
  const { email } = await aSignature(one);
  await aSignature(other, { email });
  expect((await gatherBatch())?.mails.map(({ to, subject }) => [to, subject])).toEqual([
    [email, `Verify your signature: The ${one.slug}`],
    [email, `Verify your signature: The ${other.slug}`],
  ]);
});

test("a signature verified or invalidated before sending gets the email that it already exists", async () => {
  const letter = await aCampaign();
  const verified = await aVerified(letter);
  const invalidated = await aSignature(letter);
  await invalidateSignatures(letter.id, [invalidated.id]);
  const batch = await gatherBatch();
  for (const mail of batch?.mails ?? []) {
    expect(mail.text).toContain("/my-signature/");
    expect(mail.text).not.toContain("/verify/");
    expect(mail.text).not.toContain(verified.code);
  }
  expect(batch?.mails).toHaveLength(2);
});

test("erased or deleted signatures get no email", async () => {
  const letter = await aCampaign();
  await eraseSignature((await aSignature(letter)).id);
  await psql.query("DELETE FROM signatures WHERE id = $1", [(await aSignature(letter)).id]);
  expect((await gatherBatch())?.mails).toEqual([]);
  expect(await db().mail.count()).toBe(0);
  expect(await db().mailBatch.count()).toBe(0);
});

test("signing after erasing gets one email, about the new signature", async () => {
  const letter = await aCampaign();
  const { id, email } = await aSignature(letter, { name: "Old" });
  await eraseSignature(id);
  const { code } = await aSignature(letter, { email, name: "New" });
  const batch = await gatherBatch();
  expect(batch?.mails).toHaveLength(1);
  expect(batch?.mails[0]?.text).toContain(code);
});

test("a waiting reminder is not sent once the signature is verified", async () => {
  const letter = await aCampaign();
  const { token } = await aSignature(letter, { at: after(now, -49 * HOUR) });
  await db().mail.deleteMany();
  expect(await remindUnverified(now)).toBe(1);
  await verifySignature(token, now);
  expect((await gatherBatch(now))?.mails).toEqual([]);
  expect(await db().mail.count()).toBe(0);
});

test("without a title in the reader's language the email uses the letter's own", async () => {
  const letter = await aCampaign();
  await signCampaign(letter.slug, anInput({ locale: "fr" }), after(now, -DAY));
  expect((await gatherBatch(now))?.mails[0]?.subject).toContain(`The ${letter.slug}`);
});
