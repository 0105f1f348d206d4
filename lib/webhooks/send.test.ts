import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aVerified, HOUR } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { verifyMessage } from "../testing/receivers.ts";
import { aReceiver, aWebhook } from "../testing/webhooks.ts";
import { announceCounts } from "./announce.ts";
import { renewSecret, replayEvent, resumeWebhook, testWebhook } from "./change.ts";
import { PAUSES, sendEvent } from "./send.ts";
import { takeEvent } from "./take.ts";

beforeEach(emptyDatabase);

const MINUTE = 60_000;
const eventRow = () => db().webhookEvent.findFirstOrThrow({ orderBy: { number: "desc" } });
const webhookRow = () => db().webhook.findFirstOrThrow();

async function aReached(answering?: Parameters<typeof aReceiver>[0]) {
  const letter = await aCampaign();
  const { id: owner } = await aMember(letter, "owner");
  const receiver = await aReceiver(answering);
  const made = await aWebhook(owner, letter, { url: receiver.url, networks: receiver.ways.networks });
  const deliver = async (now = new Date()) => {
    const taken = await takeEvent(now);
    return taken && sendEvent(taken, now, receiver.ways);
  };
  return { ...made, letter, owner, deliver, received: receiver.received, ways: receiver.ways };
}

test("a changed count is sent once, signed as an independent implementation verifies, and read when it is sent", async () => {
  const { secret, letter, deliver, received } = await aReached();
  await aVerified(letter);
  expect(await announceCounts()).toBe(1);
  await aVerified(letter);
  expect(await deliver()).toEqual({ status: 204, retryAfter: 0 });
  expect(received).toHaveLength(1);
  for (const one of received)
    expect(verifyMessage(one, secret)).toEqual({
      type: "count.changed",
      timestamp: expect.any(String),
      data: { campaign: letter.slug, count: 2, asOf: expect.any(String) },
    });
  expect(await eventRow()).toMatchObject({ status: 204, tries: 1, fault: null, sentAt: expect.any(Date) });
  expect(await deliver()).toBeUndefined();
});

test("a count that came back to what was announced is not sent; another is, a minute later", async () => {
  const { letter } = await aReached();
  const now = new Date();
  expect(await announceCounts(now)).toBe(1);
  await db().webhookEvent.updateMany({ data: { endedAt: now } });
  const { id } = await aVerified(letter);
  expect(await announceCounts(after(now, MINUTE - 1))).toBe(0);
  await withdrawSignature(id);
  expect(await announceCounts(after(now, MINUTE))).toBe(0);
  await aVerified(letter);
  const both = await Promise.all([announceCounts(after(now, MINUTE)), announceCounts(after(now, MINUTE))]);
  expect(both.toSorted()).toEqual([0, 1]);
});

test("without webhooks, signing, verifying and comparing write nothing for them", async () => {
  await aVerified(await aCampaign());
  expect(await announceCounts()).toBe(0);
  expect(await db().webhookEvent.count()).toBe(0);
});

test("a worker that died is followed by another, with the same webhook-id", async () => {
  const { deliver, received } = await aReached((response) => response.destroy());
  const now = new Date();
  await announceCounts(now);
  const dead = await takeEvent(now);
  expect(await takeEvent(now)).toBeUndefined();
  const later = after(now, 31_000);
  expect(await deliver(later)).toEqual({ fault: "unreachable" });
  await deliver(after(later, MINUTE));
  const ids = received.map(({ headers }) => headers["webhook-id"]);
  expect(ids).toEqual([`msg_${dead?.id}`, `msg_${dead?.id}`]);
});

test("failures are retried for three days, then the webhook is stopped until an owner resumes it", async () => {
  const { id, letter, owner, deliver } = await aReached((response) => response.writeHead(500).end("no"));
  let now = new Date();
  await announceCounts(now);
  for (const pause of [...PAUSES, 0]) {
    expect(await deliver(now)).toMatchObject({ status: 500 });
    now = after(now, pause * 1.1 + 1);
  }
  expect(PAUSES.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(72 * HOUR);
  expect(await eventRow()).toMatchObject({ tries: PAUSES.length + 1, endedAt: expect.any(Date), sentAt: null });
  expect(await webhookRow()).toMatchObject({ stoppedBy: "failures" });
  await aVerified(letter);
  expect(await announceCounts(now)).toBe(0);
  expect(await resumeWebhook(owner, { slug: letter.slug, webhook: id }, now)).toEqual({ ok: true });
  expect(await announceCounts(now)).toBe(1);
});

test("a receiver that is gone is not tried again, and one that asks for time gets it", async () => {
  const { deliver } = await aReached((response) => response.writeHead(429, { "retry-after": "7200" }).end());
  const now = new Date();
  await announceCounts(now);
  await deliver(now);
  expect(await deliver(after(now, 7_199_000))).toBeUndefined();
  await emptyDatabase();
  const gone = await aReached((response) => response.writeHead(410).end());
  await announceCounts(now);
  await gone.deliver(now);
  expect(await webhookRow()).toMatchObject({ stoppedBy: "gone", leasedUntil: null });
});

test("for a day after its renewal both secrets verify, then the new one only", async () => {
  const { id, secret, letter, owner, deliver, received } = await aReached();
  const now = new Date();
  const own = { slug: letter.slug, webhook: id };
  const renewed = await renewSecret(owner, own, now);
  const fresh = renewed.ok ? (renewed.secret ?? "") : "";
  for (const at of [now, after(now, 25 * HOUR)]) {
    await testWebhook(owner, own, at);
    await deliver(at);
  }
  expect(received.map(({ headers }) => String(headers["webhook-signature"]).split(" ").length)).toEqual([2, 1]);
  const [first] = received;
  if (first)
    for (const one of [secret, fresh]) expect(verifyMessage(first, one)).toMatchObject({ type: "webhook.test" });
});

test("a replayed event has the same webhook-id and the count of now", async () => {
  const { id, letter, owner, deliver, received } = await aReached();
  await announceCounts();
  await deliver();
  await aVerified(letter);
  const { id: event } = await eventRow();
  const input = { slug: letter.slug, webhook: id, event };
  expect(await replayEvent(owner, input)).toEqual({ ok: true });
  expect(await replayEvent(owner, input)).toEqual({ ok: false, error: "already_done" });
  await deliver();
  const [one, two] = received.map(({ headers, body }) => ({ id: headers["webhook-id"], ...JSON.parse(body).data }));
  expect([one?.count, two?.count]).toEqual([0, 1]);
  expect(two?.id).toBe(one?.id);
});
