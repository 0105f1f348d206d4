import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, HOUR, rowById } from "../testing/makers.ts";
import { type Batch, gatherBatch, unpack } from "./gather.ts";
import type { SendOutcome } from "./resend.ts";
import { settleBatch } from "./settle.ts";

const now = new Date();
const TAKEN: SendOutcome = { kind: "taken", refused: new Map() };

beforeEach(emptyDatabase);

/** A stored batch of emails to `count` signatories. */
async function aBatch(count: number) {
  const letter = await aCampaign();
  const signed = [];
  for (let n = 0; n < count; n += 1) signed.push(await aSignature(letter));
  const batch = await gatherBatch(now);
  if (!batch) throw new Error("nothing was gathered");
  return { batch, letter, ids: signed.map(({ id }) => id) };
}

const left = async () => [await db().mail.count(), await db().mailBatch.count()];

test("accepted emails leave the queue, and their signatures are not written", async () => {
  const { batch } = await aBatch(3);
  const rows = () => db().$queryRaw`SELECT xmin::text, mail_error FROM signatures ORDER BY id`;
  const before = await rows();
  await settleBatch(batch, TAKEN, now);
  expect(await left()).toEqual([0, 0]);
  expect(await rows()).toEqual(before);
});

test("a partial refusal is recorded on its signature, and the others count as sent", async () => {
  const { batch, ids } = await aBatch(3);
  await settleBatch(batch, { kind: "taken", refused: new Map([[1, "The `to` field is invalid."]]) }, now);
  expect(await left()).toEqual([0, 0]);
  const rows = await Promise.all(ids.map(rowById));
  expect(rows.map(({ mailError }) => mailError)).toEqual([null, "The `to` field is invalid.", null]);
});

test("a later success clears an earlier failure", async () => {
  const { batch, ids } = await aBatch(1);
  await db().signature.updateMany({ data: { mailError: "before" } });
  await settleBatch(batch, TAKEN, now);
  expect((await rowById(ids[0] ?? "")).mailError).toBeNull();
});

test("a batch refused as a whole is split, and each email gets its own key at once", async () => {
  const { batch } = await aBatch(3);
  await settleBatch(batch, { kind: "refused", error: "validation_error" }, now);
  const parts = await db().mailBatch.findMany({ include: { mails: true }, orderBy: { id: "asc" } });
  expect(parts).toHaveLength(3);
  expect(parts.map(({ id }) => id)).not.toContain(batch.id);
  const mails = parts.map((part) => {
    expect(part).toMatchObject({ attempts: 0, nextAttemptAt: now, mails: [{ position: 0 }] });
    return unpack(part.payload)[0];
  });
  expect(mails.toSorted((a, b) => String(a?.to).localeCompare(String(b?.to)))).toEqual(
    batch.mails.toSorted((a, b) => a.to.localeCompare(b.to)),
  );
});

test("each part of a split batch belongs to its own signatory", async () => {
  const { batch, ids } = await aBatch(3);
  await settleBatch(batch, { kind: "refused", error: "validation_error" }, now);
  for (const { id, payload } of await db().mailBatch.findMany()) {
    const part: Batch = { id, mails: unpack(payload), attempts: 0, attemptedAt: null };
    const bad = part.mails[0]?.to === batch.mails[1]?.to;
    await settleBatch(part, bad ? { kind: "refused", error: "validation_error" } : TAKEN, now);
  }
  const rows = await Promise.all(ids.map(rowById));
  expect(rows.map(({ mailError }) => mailError)).toEqual([null, "validation_error", null]);
  expect(await left()).toEqual([0, 0]);
});

test("a batch that two senders see refused is split once, and no email is sent twice", async () => {
  const { batch } = await aBatch(4);
  const refused: SendOutcome = { kind: "refused", error: "validation_error" };
  await Promise.all([settleBatch(batch, refused, now), settleBatch(batch, refused, now)]);
  await settleBatch(batch, refused, now);
  expect(await left()).toEqual([4, 4]);
});

test("a retry waits for Retry-After, else with growing delay; the emails stay unchanged", async () => {
  const { batch } = await aBatch(2);
  await settleBatch(batch, { kind: "later", error: "429", retryAfter: 7 }, now);
  const row = () => db().mailBatch.findUniqueOrThrow({ where: { id: batch.id } });
  expect(await row()).toMatchObject({ attempts: 1, attemptedAt: now, nextAttemptAt: after(now, 7000) });
  for (const attempts of [1, 4]) {
    await settleBatch({ ...batch, attempts, attemptedAt: now }, { kind: "later", error: "500" }, after(now, HOUR));
    const { nextAttemptAt, attemptedAt } = await row();
    const delay = nextAttemptAt.getTime() - now.getTime() - HOUR;
    expect(delay).toBeGreaterThanOrEqual(500 * 2 ** attempts);
    expect(delay).toBeLessThanOrEqual(1000 * 2 ** attempts);
    expect(attemptedAt).toEqual(now);
  }
  expect((await row()).attempts).toBe(5);
  expect(unpack((await row()).payload)).toEqual(batch.mails);
  expect(await left()).toEqual([2, 1]);
});

test("a batch older than its key's validity is dissolved, and its emails are composed again", async () => {
  const { batch, letter } = await aBatch(2);
  const tooOld = { ...batch, attempts: 90, attemptedAt: after(now, -23 * HOUR - 1) };
  await settleBatch({ ...tooOld, attemptedAt: after(now, -23 * HOUR) }, { kind: "later", error: "500" }, now);
  expect(await left()).toEqual([2, 1]);
  await settleBatch(tooOld, { kind: "later", error: "500" }, now);
  expect(await left()).toEqual([2, 0]);
  const anew = await gatherBatch(now);
  expect(anew?.id).not.toBe(batch.id);
  expect(anew?.mails.map(({ to }) => to)).toEqual(batch.mails.map(({ to }) => to));
  expect(anew?.mails[0]?.subject).toContain(letter.slug);
});

test("a signature erased while its email is being sent stays erased", async () => {
  const { batch, ids } = await aBatch(1);
  await eraseSignature(ids[0] ?? "");
  await settleBatch(batch, TAKEN, now);
  expect(await rowById(ids[0] ?? "")).toMatchObject({ mailError: null, name: null });
  expect(await left()).toEqual([0, 0]);
});

test("settling a batch twice changes nothing", async () => {
  const { batch } = await aBatch(2);
  for (const answer of [TAKEN, TAKEN, { kind: "later", error: "timeout" }] satisfies SendOutcome[])
    await settleBatch(batch, answer, now);
  expect(await left()).toEqual([0, 0]);
});
