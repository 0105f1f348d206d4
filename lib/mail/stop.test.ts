import { beforeEach, expect, test } from "vitest";
import { remindUnverified } from "../signatures/remind.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, aVerified, HOUR, rowById } from "../testing/makers.ts";
import { anEvent } from "../testing/resend.ts";
import { rowVersions, sendWaiting } from "../testing/sender.ts";
import { verifySignature } from "../verification/verify.ts";
import { gatherBatch } from "./gather.ts";
import { recordMailEvent } from "./record-event.ts";

const now = new Date();

beforeEach(emptyDatabase);

test("a complaint stops news and reminders for all of an address's signatures, idempotently", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const at = after(now, -50 * HOUR);
  const { id, email } = await aSignature(letter, { updates: true, at });
  const second = await aVerified(other, { email: email.replace("@", "+news@"), updates: true, at });
  const bystander = await aSignature(letter, { updates: true, at });
  await sendWaiting(now);
  await recordMailEvent(anEvent("email.complained", email));
  for (const row of [id, second.id]) expect(await rowById(row)).toMatchObject({ updates: false, mailError: null });
  const before = await rowVersions();
  await recordMailEvent(anEvent("email.complained", email));
  expect(await rowVersions()).toEqual(before);
  expect(await remindUnverified(now)).toBe(1);
  expect((await gatherBatch(now))?.mails.map(({ to }) => to)).toEqual([bystander.email]);
  expect(await rowById(bystander.id)).toMatchObject({ updates: true });
});

test("a waiting reminder is not sent after a complaint", async () => {
  const { email } = await aSignature(await aCampaign(), { at: after(now, -50 * HOUR) });
  await sendWaiting(now);
  expect(await remindUnverified(now)).toBe(1);
  await recordMailEvent(anEvent("email.complained", email));
  expect(await gatherBatch(now)).toBeUndefined();
});

test("signing again after a complaint sends email again, as chosen in the form", async () => {
  const letter = await aCampaign();
  const { id, email } = await aSignature(letter, { updates: true });
  await sendWaiting(now);
  await recordMailEvent(anEvent("email.complained", email));
  const { token } = await aSignature(letter, { email, updates: true });
  expect((await gatherBatch(now))?.mails.map(({ to }) => to)).toEqual([email]);
  expect(await rowById(id)).toMatchObject({ updates: false });
  await verifySignature(token);
  expect(await rowById(id)).toMatchObject({ updates: true });
});
