import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, anInput, aSignature, aVerified, DAY } from "../testing/makers.ts";
import { aPublished, queueMails } from "../testing/updates.ts";
import { gatherBatch } from "./gather.ts";

beforeEach(emptyDatabase);

const ZONE = { timeZone: "America/New_York" };

async function textsOf(): Promise<string[]> {
  return ((await gatherBatch())?.mails ?? []).map(({ text }) => text);
}

test("the email to verify and news tell until when the letter can be signed, in its time zone", async () => {
  const letter = await aCampaign({ ...ZONE, closesAt: after(new Date(), 30 * DAY) });
  await aSignature(letter, anInput({ locale: "es" }));
  const [verification] = await textsOf();
  expect(verification).toMatch(/Esta carta puede firmarse hasta el [^.]+, hora de Washington\./);
  await aVerified(letter, { updates: true });
  await db().mail.deleteMany();
  await aPublished(letter, { mails: true });
  await queueMails();
  const [news] = await textsOf();
  expect(news).toMatch(/This letter can be signed until [^.]+, Washington time\./);
});

test("an email of a letter without an end, or archived, tells none", async () => {
  for (const fields of [{}, { closesAt: after(new Date(), DAY), archivedAt: new Date() }]) {
    await aSignature(await aCampaign({ ...ZONE, ...fields }), anInput({ locale: "en" })).catch(() => undefined);
    for (const text of await textsOf()) expect(text).not.toMatch(/can be signed|\{\{/);
  }
});
