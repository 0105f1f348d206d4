import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "../testing/database.ts";
import { aMailbox, arrivals } from "../testing/mailbox.ts";
import { aGate } from "../testing/site.ts";
import { uuidv7 } from "../uuid.ts";
import type { Batch } from "./gather.ts";
import { setMailboxFailures } from "./mailbox/fail.ts";
import { sendBatch } from "./resend.ts";

const mailbox = await aMailbox();

beforeEach(async () => {
  await emptyDatabase();
  mailbox.fate = () => "given";
  mailbox.seen.length = 0;
});

function aBatch(...addresses: string[]): Batch {
  const mail = { from: "a@letters.example", subject: "S", html: "<p>H</p>", text: "T", headers: { "X-A": "b" } };
  return { id: uuidv7(), mails: addresses.map((to) => ({ ...mail, to })), attempts: 0, attemptedAt: null };
}

test("a batch is accepted under its ID as key", async () => {
  const batch = aBatch("ana@example.org", "eva@example.org");
  expect(await sendBatch(batch)).toEqual({ kind: "taken", refused: new Map() });
  expect(mailbox.seen).toEqual([{ key: batch.id, mails: 2 }]);
  expect(await arrivals()).toEqual(["ana@example.org", "eva@example.org"]);
});

test("a batch sent again is accepted again, and arrives once", async () => {
  const batch = aBatch("ana@example.org");
  for (let time = 0; time < 3; time += 1) expect(await sendBatch(batch)).toMatchObject({ kind: "taken" });
  expect(await arrivals()).toHaveLength(1);
});

test("invalid emails are refused by position, and the others arrive", async () => {
  const batch = aBatch("ana@example.org", "eva@example.org");
  const [first, second] = batch.mails;
  if (!first || !second) throw new Error("no mails");
  const answer = await sendBatch({ ...batch, mails: [first, { ...second, subject: "" }] });
  expect(answer).toEqual({ kind: "taken", refused: new Map([[1, expect.any(String)]]) });
  expect(await arrivals()).toEqual(["ana@example.org"]);
});

test("a key used for other bytes counts as sent and is not used again", async () => {
  const batch = aBatch("ana@example.org");
  await sendBatch(batch);
  expect(await sendBatch({ ...aBatch("eva@example.org"), id: batch.id })).toEqual({
    kind: "taken",
    refused: new Map(),
  });
  expect(await arrivals()).toEqual(["ana@example.org"]);
});

for (const status of [400, 413, 422]) {
  test(`${status} is permanent`, async () => {
    await setMailboxFailures({ status, times: 1 });
    expect(await sendBatch(aBatch("ana@example.org"))).toMatchObject({ kind: "refused", error: expect.any(String) });
  });
}

for (const status of [401, 403, 408, 429, 500, 502, 503, 504]) {
  test(`${status} is retried`, async () => {
    await setMailboxFailures({ status, times: 1 });
    const answer = await sendBatch(aBatch("ana@example.org"));
    expect(answer).toMatchObject({
      kind: "later",
      error: expect.stringContaining(String(status)),
      retryAfter: undefined,
    });
  });
}

test("429 waits for Retry-After", async () => {
  await setMailboxFailures({ status: 429, times: 1, retryAfter: 17 });
  expect(await sendBatch(aBatch("ana@example.org"))).toMatchObject({ kind: "later", retryAfter: 17 });
});

test("a timeout is retried, and emails that did arrive do not arrive again", async () => {
  const gate = aGate();
  mailbox.fate = () => gate.opened;
  const batch = aBatch("ana@example.org");
  expect(await sendBatch(batch, 100)).toEqual({ kind: "later", error: "timeout" });
  expect(await arrivals()).toHaveLength(1);
  gate.open();
  mailbox.fate = () => "given";
  expect(await sendBatch(batch)).toMatchObject({ kind: "taken" });
  expect(await arrivals()).toHaveLength(1);
});

test("a lost response or a refused connection is retried", async () => {
  mailbox.fate = () => "lost";
  const batch = aBatch("ana@example.org");
  expect(await sendBatch(batch)).toMatchObject({ kind: "later" });
  mailbox.fate = () => "given";
  expect(await sendBatch(batch)).toMatchObject({ kind: "taken" });
  expect(await arrivals()).toHaveLength(1);
});
