import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { remindUnverified } from "../signatures/remind.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, aVerified, HOUR, rowById } from "../testing/makers.ts";
import { anEvent } from "../testing/resend.ts";
import { gatherBatch } from "./gather.ts";
import { hearEvent } from "./hear.ts";
import { settleBatch } from "./settle.ts";

const now = new Date();

beforeEach(emptyDatabase);

/** Resend takes whatever waits. */
async function send() {
  const batch = await gatherBatch(now);
  if (batch) await settleBatch(batch, { kind: "taken", refused: new Map() }, now);
}

/** All rows, each with its version: one that was written again is another. */
const rows = () => db().$queryRaw<unknown[]>`SELECT xmin::text, s.* FROM signatures s ORDER BY id`;

test("who complained gets no more news and no reminder under any letter; again changes nothing", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const at = after(now, -50 * HOUR);
  const { id, email } = await aSignature(letter, { updates: true, at });
  const second = await aVerified(other, { email: email.replace("@", "+news@"), updates: true, at });
  const bystander = await aSignature(letter, { updates: true, at });
  await send();
  await hearEvent(anEvent("email.complained", email));
  for (const row of [id, second.id]) expect(await rowById(row)).toMatchObject({ updates: false, mailError: null });
  const before = await rows();
  await hearEvent(anEvent("email.complained", email));
  expect(await rows()).toEqual(before);
  expect(await remindUnverified(now)).toBe(1);
  expect((await gatherBatch(now))?.mails.map(({ to }) => to)).toEqual([bystander.email]);
  expect(await rowById(bystander.id)).toMatchObject({ updates: true });
});

test("a reminder that waits is not sent to who complained meanwhile", async () => {
  const { email } = await aSignature(await aCampaign(), { at: after(now, -50 * HOUR) });
  await send();
  expect(await remindUnverified(now)).toBe(1);
  await hearEvent(anEvent("email.complained", email));
  expect(await gatherBatch(now)).toBeUndefined();
});

test("who signs anew after a complaint is written to again, as they wish", async () => {
  const letter = await aCampaign();
  const { id, email } = await aSignature(letter, { updates: true });
  await send();
  await hearEvent(anEvent("email.complained", email));
  await aSignature(letter, { email, updates: true });
  expect(await rowById(id)).toMatchObject({ updates: true, remindedAt: null });
  expect((await gatherBatch(now))?.mails.map(({ to }) => to)).toEqual([email]);
});
