import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified } from "../testing/makers.ts";
import { aPublished, queueMails } from "../testing/updates.ts";
import { uuidv7 } from "../uuid.ts";
import { FAILED_MAX, gatherBatch, pack } from "./gather.ts";

beforeEach(emptyDatabase);

test("while batches fail no news is gathered, but other emails are", async () => {
  const letter = await aCampaign();
  await aVerified(letter, { updates: true });
  await db().mail.deleteMany();
  await aPublished(letter, { mails: true });
  await queueMails();
  const failed = Array.from({ length: FAILED_MAX }, () => ({ id: uuidv7(), payload: pack([]), attempts: 1 }));
  await db().mailBatch.createMany({ data: failed });
  expect(await gatherBatch()).toBeUndefined();
  const { email } = await aSignature(letter);
  expect((await gatherBatch())?.mails.map(({ to }) => to)).toEqual([email]);
  await db().mailBatch.delete({ where: { id: failed[0]?.id } });
  expect((await gatherBatch())?.mails).toHaveLength(1);
});
