import { beforeEach, expect, test } from "vitest";
import { readFunnel } from "../counters/funnel.ts";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { remindUnverified } from "../signatures/remind.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, anAddress, aSignature, aVerified, HOUR } from "../testing/makers.ts";
import { gatherBatch } from "./gather.ts";
import type { SendOutcome } from "./resend.ts";
import { settleBatch } from "./settle.ts";

const now = new Date("2026-03-01T23:50:00Z");
const TAKEN: SendOutcome = { kind: "taken", refused: new Map() };

beforeEach(emptyDatabase);

/** Gathers what waits and settles it with this outcome, by concurrent senders. */
async function send(outcome: SendOutcome = TAKEN, senders = 1): Promise<void> {
  const batch = await gatherBatch(now);
  if (!batch) throw new Error("no mail waits");
  await Promise.all(Array.from({ length: senders }, () => settleBatch(batch, outcome, now)));
  await settleBatch(batch, outcome, now);
}

const at = (domain: string) => ({ email: anAddress().replace("example.org", domain), at: now });

test("first emails are counted once by campaign and provider, sent or failed, however many senders settle them", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  for (const domain of ["gmail.com", "gmx.de", "gmail.com", "example.org"]) await aSignature(letter, at(domain));
  await aSignature(other, at("gmail.com"));
  await send({ kind: "taken", refused: new Map([[1, "no such mailbox"]]) }, 3);
  const { mailed, failed, providers } = await readFunnel(letter.id);
  expect([mailed, failed]).toEqual([3, 1]);
  expect(providers.map((steps) => [steps.provider, steps.mailed, steps.failed])).toEqual([
    ["Gmail", 2, 0],
    ["GMX", 0, 1],
    ["other", 1, 0],
  ]);
  expect(await readFunnel(other.id)).toMatchObject({ mailed: 1, failed: 0 });
  const counted = await db().funnel.findMany({ where: { OR: [{ mailed: { gt: 0 } }, { failed: { gt: 0 } }] } });
  expect(new Set(counted.map(({ day }) => day.toISOString()))).toEqual(new Set(["2026-03-01T00:00:00.000Z"]));
});

test("a refused single email counts as failed", async () => {
  const letter = await aCampaign();
  await aSignature(letter, at("gmail.com"));
  await send({ kind: "refused", error: "validation_error" });
  expect(await readFunnel(letter.id)).toMatchObject({ signed: 1, mailed: 0, failed: 1 });
});

test("a waiting or split batch is not counted yet", async () => {
  const letter = await aCampaign();
  for (const domain of ["gmail.com", "gmx.de"]) await aSignature(letter, at(domain));
  const batch = await gatherBatch(now);
  if (!batch) throw new Error("no mail waits");
  await settleBatch(batch, { kind: "later", error: "500" }, now);
  await settleBatch(batch, { kind: "refused", error: "validation_error" }, now);
  expect(await readFunnel(letter.id)).toMatchObject({ signed: 2, mailed: 0, failed: 0 });
});

test("signing again, a reminder or an earlier signature adds no second first email", async () => {
  const letter = await aCampaign();
  const { email } = await aSignature(letter, { at: after(now, -50 * HOUR) });
  await send();
  await aSignature(letter, { email, at: after(now, -49 * HOUR) });
  await send();
  expect(await remindUnverified(now)).toBe(1);
  await send();
  await aVerified(letter, { email, at: now });
  await send();
  await aSignature(letter, { email, at: after(now, 1) });
  await send();
  expect(await readFunnel(letter.id)).toMatchObject({ signed: 1, mailed: 1, failed: 0, verified: 1 });
});

test("signing twice before the first email is sent makes two emails, one of which counts as first", async () => {
  const letter = await aCampaign();
  const { email } = await aSignature(letter, { at: now });
  await aSignature(letter, { email, at: now, locale: "es" });
  const batch = await gatherBatch(now);
  expect(batch?.mails.map(({ text }) => /\/(\w\w)\/verify\//.exec(text)?.[1])).toEqual(["en", "es"]);
  if (batch) await settleBatch(batch, TAKEN, now);
  expect(await readFunnel(letter.id)).toMatchObject({ signed: 1, mailed: 1 });
});

test("an email to an erased signature is not counted", async () => {
  const letter = await aCampaign();
  const { id } = await aSignature(letter, { at: now });
  const batch = await gatherBatch(now);
  await eraseSignature(id);
  if (batch) await settleBatch(batch, TAKEN, now);
  expect(await readFunnel(letter.id)).toMatchObject({ signed: 1, mailed: 0 });
});
