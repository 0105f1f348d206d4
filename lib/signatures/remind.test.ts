import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { BUDGETS } from "../limits/take.ts";
import { gatherBatch } from "../mail/gather.ts";
import { settleBatch } from "../mail/settle.ts";
import { emptyDatabase } from "../testing/database.ts";
import {
  aCampaign,
  after,
  anAddress,
  anInput,
  aSignature,
  aVerified,
  HOUR,
  proofsOf,
  rowById,
  type TestCampaign,
} from "../testing/makers.ts";
import { verifyByCode, verifySignature } from "../verification/verify.ts";
import { eraseSignature } from "./erase.ts";
import { invalidateSignatures } from "./invalidate.ts";
import { REMIND_AFTER_HOURS, remindUnverified } from "./remind.ts";
import { signCampaign } from "./sign.ts";

const now = new Date();
const due = after(now, -REMIND_AFTER_HOURS * HOUR - 1);

beforeEach(emptyDatabase);

/** A signature whose first email went out. */
async function aMailed(letter: TestCampaign, at = due) {
  const signature = await aSignature(letter, { at });
  const batch = await gatherBatch(at);
  if (batch) await settleBatch(batch, { kind: "taken", refused: new Map() }, at);
  return signature;
}

const reminders = () => db().mail.count({ where: { kind: "reminder" } });

test("an unverified signature whose email was sent is reminded once", async () => {
  const { id } = await aMailed(await aCampaign());
  expect(await remindUnverified(now)).toBe(1);
  expect(await remindUnverified(now)).toBe(0);
  expect(await remindUnverified(after(now, HOUR))).toBe(0);
  expect(await reminders()).toBe(1);
  expect(await rowById(id)).toMatchObject({ remindedAt: now });
});

test("concurrent workers remind once", async () => {
  const letter = await aCampaign();
  for (let count = 0; count < 20; count += 1) await aMailed(letter);
  const counts = await Promise.all([remindUnverified(now), remindUnverified(now), remindUnverified(now)]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
  expect(await reminders()).toBe(20);
});

test("reminders are due from 48 hours after signing and for three more days, to the millisecond", async () => {
  const letter = await aCampaign();
  await aMailed(letter, after(now, -REMIND_AFTER_HOURS * HOUR));
  await aMailed(letter, after(now, -120 * HOUR - 1));
  expect(await remindUnverified(now)).toBe(0);
  const first = await aMailed(letter, after(now, -REMIND_AFTER_HOURS * HOUR - 1));
  const last = await aMailed(letter, after(now, -120 * HOUR));
  expect(await remindUnverified(now)).toBe(2);
  for (const { id } of [first, last]) expect((await rowById(id)).remindedAt).toEqual(now);
});

test("signatures that are verified, erased, invalidated, not emailed yet, or unreachable are not reminded", async () => {
  const letter = await aCampaign();
  const verified = await aMailed(letter);
  await verifySignature(verified.token, after(now, -HOUR));
  await eraseSignature((await aMailed(letter)).id);
  await invalidateSignatures(letter.id, [(await aMailed(letter)).id]);
  await db().signature.update({ where: { id: (await aMailed(letter)).id }, data: { mailError: "bounced" } });
  await aSignature(letter, { at: due });
  await aVerified(letter, { at: due });
  expect(await remindUnverified(now)).toBe(0);
});

test("an address gets one reminder per run, within its daily email budget", async () => {
  const email = anAddress();
  for (let count = 0; count < 4; count += 1) await aSignature(await aCampaign(), { email, at: due });
  await db().mail.deleteMany(); // they went out
  await aMailed(await aCampaign());
  expect(await remindUnverified(now)).toBe(2);
  await db().mail.deleteMany();
  expect(await remindUnverified(now)).toBe(1);
  await db().mail.deleteMany();
  await db().limit.updateMany({ data: { used: BUDGETS.mail, startedAt: now } });
  for (let run = 0; run < 3; run += 1) expect(await remindUnverified(now)).toBe(0);
  expect(await reminders()).toBe(0);
  expect(await db().signature.count({ where: { remindedAt: now } })).toBe(5);
});

test("signing again while reminders are queued causes no deadlock", async () => {
  const letter = await aCampaign();
  const emails = Array.from({ length: 10 }, anAddress);
  for (let round = 0; round < 10; round += 1) {
    for (const email of emails) await signCampaign(letter.slug, anInput({ email }), due);
    await db().mail.deleteMany(); // they went out
    await db().limit.deleteMany();
    const again = emails.map((email) => signCampaign(letter.slug, anInput({ email }), now));
    await Promise.all([remindUnverified(now), ...again, remindUnverified(now)]);
  }
});

test("closed and archived letters send no reminders", async () => {
  for (const fields of [{ closesAt: now }, { archivedAt: now }]) {
    const letter = await aCampaign();
    await aMailed(letter);
    await db().campaign.update({ where: { id: letter.id }, data: fields });
  }
  expect(await remindUnverified(now)).toBe(0);
});

test("after signing again, the reminder is about the newest words, 48 hours after them", async () => {
  const letter = await aCampaign();
  const { email } = await aMailed(letter);
  const { wordsId } = await aSignature(letter, { email, at: now });
  await db().mail.deleteMany(); // it went out
  expect(await remindUnverified(after(now, REMIND_AFTER_HOURS * HOUR))).toBe(0);
  expect(await remindUnverified(after(now, REMIND_AFTER_HOURS * HOUR + 1))).toBe(1);
  expect(await db().mail.findMany()).toMatchObject([{ kind: "reminder", wordsId }]);
});

test("the reminder's own link and code verify for 72 hours more; the first email's code does not", async () => {
  const letter = await aCampaign();
  const { id, code: old, email } = await aMailed(letter);
  await remindUnverified(now);
  const batch = await gatherBatch(now);
  const { requestedAt } = await rowById(id);
  expect(requestedAt).toEqual(now);
  const { code, token } = proofsOf(id, requestedAt);
  expect(batch?.mails[0]?.text).toContain(code);
  expect(batch?.mails[0]?.text).toContain(token);
  const input = { slug: letter.slug, email };
  expect(await verifyByCode({ ...input, code: old }, after(now, HOUR))).toEqual({ ok: false, error: "wrong_code" });
  expect(await verifyByCode({ ...input, code }, after(now, 71 * HOUR))).toMatchObject({ ok: true, first: true });
  expect(await verifySignature(token, after(now, 71 * HOUR))).toMatchObject({ ok: true, first: false });
});
