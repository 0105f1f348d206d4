import pg from "pg";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { patience } from "../../e2e/tools/patience.mjs";
import { db } from "../db.ts";
import { directUrl, env } from "../env.ts";
import { aConnection, emptyDatabase, until } from "../testing/database.ts";
import { aMailbox, arrivals, countArrivals } from "../testing/mailbox.ts";
import { aCampaign } from "../testing/makers.ts";
import { aProxy } from "../testing/proxy.ts";
import { aSender, isDone, sign } from "../testing/sender.ts";
import { aGate } from "../testing/site.ts";
import { BATCH_MAX, gatherBatch } from "./gather.ts";

const mailbox = await aMailbox();
const psql = await aConnection();

beforeEach(async () => {
  await emptyDatabase();
  mailbox.fate = () => "given";
  mailbox.seen.length = 0;
});

test("stopping a sender in mid-batch loses no email, and its successor sends none twice", async () => {
  const signed = await sign(await aCampaign(), 40);
  const gate = aGate();
  mailbox.fate = () => gate.opened;
  const first = aSender();
  await until(() => mailbox.seen.length > 0);
  const stopped = first();
  gate.open();
  await stopped;
  aSender();
  await until(isDone);
  expect(await arrivals()).toEqual(signed);
});

test("a batch that a killed sender left is sent again under its key", async () => {
  const signed = await sign(await aCampaign(), 10);
  const left = await gatherBatch(); // reserved by a sender that has died
  aSender();
  await until(isDone);
  expect(mailbox.seen).toEqual([{ key: left?.id, mails: 10 }]);
  expect(await arrivals()).toEqual(signed);
});

test("after many handovers and lost responses everyone has one email", async () => {
  const letter = await aCampaign();
  let answers = 0;
  mailbox.fate = () => {
    answers += 1;
    return answers % 3 === 0 ? "lost" : "given";
  };
  const signed: string[] = [];
  for (let round = 0; round < 10; round += 1) {
    signed.push(...(await sign(letter, 4)));
    const before = mailbox.seen.length;
    const stop = aSender();
    await until(() => mailbox.seen.length > before);
    await stop();
  }
  aSender();
  await until(isDone);
  expect(await arrivals()).toEqual(signed.toSorted());
});

test("a sender that stops before its turn leaves the batch to a successor that has begun already", async () => {
  env().MAIL_REQUESTS_PER_SECOND = 0.01;
  onTestFinished(() => void Object.assign(env(), { MAIL_REQUESTS_PER_SECOND: 0 }));
  const mails = BATCH_MAX + 20;
  await sign(await aCampaign(), mails);
  const gate = aGate();
  mailbox.fate = () => gate.opened;
  const stop = aSender();
  await until(async () => mailbox.seen.length === 1 && (await db().mailBatch.count()) === 2);
  const stopped = stop();
  gate.open();
  await stopped;
  expect(await db().mailBatch.findMany({ where: { nextAttemptAt: { gt: new Date() } } })).toEqual([]);
  env().MAIL_REQUESTS_PER_SECOND = 0;
  aSender();
  await until(isDone);
  expect(await countArrivals()).toEqual({ mails, addresses: mails });
});

/** The backend that has the sender's lock. */
async function holder(): Promise<number | undefined> {
  const { rows } = await psql.query<{ pid: number }>(`
    SELECT pid FROM pg_locks JOIN pg_database d ON d.oid = database
    WHERE locktype = 'advisory' AND granted AND datname = current_database()`);
  expect(rows.length).toBeLessThanOrEqual(1);
  return rows[0]?.pid;
}

test("one of two senders sends while the other polls the lock, and takes over when the first stops", async () => {
  const letter = await aCampaign();
  const queries = vi.spyOn(pg.Client.prototype, "query");
  const tries = () => queries.mock.calls.filter(([text]) => /try_advisory_lock/.test(String(text))).length;
  const first = aSender();
  await until(async () => (await holder()) !== undefined);
  const pid = await holder();
  aSender();
  await sign(letter, 30);
  await until(isDone);
  await until(() => tries() >= 3);
  expect(await holder()).toBe(pid);
  await first();
  await sign(letter, 30);
  await until(isDone);
  expect(await holder()).not.toBe(pid);
  expect(await countArrivals()).toEqual({ mails: 60, addresses: 60 });
});

test("a sender whose connection breaks resumes and sends nothing twice", async () => {
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

test("when the sender's connection freezes, another sender takes over within 30 s, and nothing is sent twice", async () => {
  const letter = await aCampaign();
  const direct = directUrl();
  const proxy = await aProxy(direct);
  env().DATABASE_DIRECT_URL = proxy.url;
  aSender();
  await until(async () => (await holder()) !== undefined);
  env().DATABASE_DIRECT_URL = direct;
  const before = await holder();
  proxy.freeze();
  const frozenAt = performance.now();
  aSender();
  await until(async () => ![undefined, before].includes(await holder()));
  expect(performance.now() - frozenAt).toBeLessThan(patience(30_000));
  const signed = await sign(letter, 5);
  await until(isDone);
  expect(await arrivals()).toEqual(signed);
});
