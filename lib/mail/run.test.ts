import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase, until } from "../testing/database.ts";
import { aMailbox, arrivals, countArrivals } from "../testing/mailbox.ts";
import { aCampaign } from "../testing/makers.ts";
import { aSender, isDone, sign } from "../testing/sender.ts";
import { gatherBatch } from "./gather.ts";
import { setMailboxFailures } from "./mailbox/fail.ts";

const mailbox = await aMailbox();

beforeEach(async () => {
  await emptyDatabase();
  mailbox.fate = () => "given";
  mailbox.seen.length = 0;
});

test("everyone who signs gets one email, whenever they sign", async () => {
  const letter = await aCampaign();
  const before = await sign(letter, 20);
  aSender();
  await until(isDone);
  const later = await sign(letter, 15);
  await until(isDone);
  expect(await arrivals()).toEqual([...before, ...later].toSorted());
});

test("many emails are sent in batches of a hundred", async () => {
  await sign(await aCampaign(), 450);
  aSender();
  await until(isDone);
  expect(await countArrivals()).toEqual({ mails: 450, addresses: 450 });
  expect(mailbox.seen.length).toBeLessThanOrEqual(9);
  expect(Math.max(...mailbox.seen.map(({ mails }) => mails))).toBe(100);
});

test("despite refusals, errors and lost responses everyone gets one email, under one key", async () => {
  const signed = await sign(await aCampaign(), 30);
  await gatherBatch(); // the lanes of a sender could share them
  await setMailboxFailures({ status: 429, times: 1, retryAfter: 1 });
  let losses = 0;
  mailbox.fate = () => {
    losses += 1;
    return losses === 2 ? "lost" : "given";
  };
  aSender();
  await until(isDone);
  expect(await arrivals()).toEqual(signed);
  expect(new Set(mailbox.seen.map(({ key }) => key)).size).toBe(1);
  expect(mailbox.seen).toHaveLength(3);
});

test("an address that is always refused delays no one, and its signature records the error", async () => {
  const letter = await aCampaign();
  const signed = await sign(letter, 6);
  const bad = signed[2] ?? "";
  await setMailboxFailures({ status: 422, times: 1000, to: bad });
  aSender();
  await until(isDone);
  expect(await arrivals()).toEqual(signed.filter((email) => email !== bad));
  const failed = await db().signature.findMany({ where: { mailError: { not: null } } });
  expect(failed).toMatchObject([{ mailError: "validation_error" }]);
});

test("a stored batch that cannot be decrypted delays no one, and is sent under its own key once it can be", async () => {
  const letter = await aCampaign();
  const first = await sign(letter, 2);
  const { id = "" } = (await gatherBatch()) ?? {};
  const { payload } = await db().mailBatch.findUniqueOrThrow({ where: { id } });
  await db().mailBatch.update({ where: { id }, data: { payload: new Uint8Array(60), nextAttemptAt: new Date(0) } });
  const second = await sign(letter, 3);
  const stop = aSender();
  await until(async () => (await countArrivals()).mails === 3);
  await stop();
  expect(await arrivals()).toEqual(second);
  await db().mailBatch.update({ where: { id }, data: { payload } });
  aSender();
  await until(isDone);
  expect(await arrivals()).toEqual([...first, ...second].toSorted());
  expect(mailbox.seen.at(-1)?.key).toContain(id);
});
