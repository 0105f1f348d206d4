import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { db } from "../db.ts";
import { tellToFail } from "../mailbox/fail.ts";
import { aConnection, emptyDatabase, until } from "../testing/database.ts";
import { aMailbox, arrivals, countArrivals } from "../testing/mailbox.ts";
import { aCampaign, aSignature, type TestCampaign } from "../testing/makers.ts";
import { aGate } from "../testing/site.ts";
import { gatherBatch } from "./gather.ts";
import { runSender } from "./run.ts";

const mailbox = await aMailbox();
const psql = await aConnection();
vi.spyOn(console, "error").mockImplementation(() => {}); // it tells of each batch that waits

beforeEach(async () => {
  await emptyDatabase();
  mailbox.fate = () => "given";
  mailbox.seen.length = 0;
});

/** A sender that runs until it is stopped, at the latest when the test is over. */
function aSender() {
  const stop = new AbortController();
  const ended = runSender(stop.signal);
  onTestFinished(async () => {
    stop.abort();
    await ended;
  });
  return {
    stop: async () => {
      stop.abort();
      await ended;
    },
  };
}

async function sign(letter: TestCampaign, count: number): Promise<string[]> {
  const signed = await Promise.all(Array.from({ length: count }, () => aSignature(letter)));
  return signed.map(({ email }) => email).toSorted();
}

const isDone = async () => (await db().mail.count()) + (await db().mailBatch.count()) === 0;

test("everyone who signed gets one mail, whenever they sign", async () => {
  const letter = await aCampaign();
  const before = await sign(letter, 20);
  aSender();
  await until(isDone);
  const later = await sign(letter, 15);
  await until(isDone);
  expect(await arrivals()).toEqual([...before, ...later].toSorted());
  expect(await db().signature.count({ where: { mailedAt: null } })).toBe(0);
});

test("many mails go out in batches of a hundred", async () => {
  await sign(await aCampaign(), 450);
  aSender();
  await until(isDone);
  expect(await countArrivals()).toEqual({ mails: 450, addresses: 450 });
  expect(mailbox.seen.length).toBeLessThanOrEqual(9);
  expect(Math.max(...mailbox.seen.map(({ mails }) => mails))).toBe(100);
});

test("through refusals, errors, and answers that are lost, everyone gets one mail, under one key", async () => {
  const signed = await sign(await aCampaign(), 30);
  await tellToFail({ status: 429, times: 1, retryAfter: 1 });
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

test("one address that is always refused holds nobody up, and its signature says why", async () => {
  const letter = await aCampaign();
  const signed = await sign(letter, 6);
  const bad = signed[2] ?? "";
  await tellToFail({ status: 422, times: 1000, to: bad });
  aSender();
  await until(isDone);
  expect(await arrivals()).toEqual(signed.filter((email) => email !== bad));
  const failed = await db().signature.findMany({ where: { mailError: { not: null } } });
  expect(failed).toMatchObject([{ mailError: "validation_error", mailedAt: null }]);
});

test("a sender that is stopped in the middle of sending loses nothing; the next one sends nothing twice", async () => {
  const signed = await sign(await aCampaign(), 40);
  const gate = aGate();
  mailbox.fate = () => gate.opened;
  const first = aSender();
  await until(() => mailbox.seen.length > 0);
  const stopped = first.stop();
  gate.open();
  await stopped;
  aSender();
  await until(isDone);
  expect(await arrivals()).toEqual(signed);
});

test("what a killed sender left on its way is handed in again under its key", async () => {
  const signed = await sign(await aCampaign(), 10);
  const left = await gatherBatch(); // stored and held by somebody who is no more
  aSender();
  await until(isDone);
  expect(mailbox.seen).toEqual([{ key: left?.id, mails: 10 }]);
  expect(await arrivals()).toEqual(signed);
});

const HOLDERS = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

async function holder(): Promise<number | undefined> {
  const { rows } = await psql.query<{ pid: number }>(HOLDERS);
  expect(rows.length).toBeLessThanOrEqual(1);
  return rows[0]?.pid;
}

test("of two senders one sends; when it stops, the other takes over", async () => {
  const letter = await aCampaign();
  const first = aSender();
  await until(async () => (await holder()) !== undefined);
  const pid = await holder();
  aSender();
  await sign(letter, 30);
  await until(isDone);
  expect(await holder()).toBe(pid);
  await first.stop();
  await sign(letter, 30);
  await until(isDone);
  expect(await holder()).not.toBe(pid);
  expect(await countArrivals()).toEqual({ mails: 60, addresses: 60 });
});

test("a sender whose connection is cut goes on, and sends nothing twice", async () => {
  const signed = await sign(await aCampaign(), 30);
  const gate = aGate();
  mailbox.fate = () => gate.opened;
  aSender();
  await until(() => mailbox.seen.length > 0);
  await psql.query("SELECT pg_terminate_backend($1)", [await holder()]);
  gate.open();
  mailbox.fate = () => "given";
  await until(isDone);
  expect(await arrivals()).toEqual(signed);
});
