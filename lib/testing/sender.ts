import { onTestFinished } from "vitest";
import { db } from "../db.ts";
import { gatherBatch } from "../mail/gather.ts";
import { runSender } from "../mail/run.ts";
import { settleBatch } from "../mail/settle.ts";
import { aSignature, type TestCampaign } from "./makers.ts";

/** A sender that runs until it is stopped, at the latest when the test is over. */
export function aSender() {
  const stop = new AbortController();
  const ended = runSender(stop.signal);
  onTestFinished(async () => {
    stop.abort();
    await ended;
  });
  return async () => {
    stop.abort();
    await ended;
  };
}

/** So many sign; their addresses, in order. */
export async function sign(letter: TestCampaign, count: number): Promise<string[]> {
  const signed = await Promise.all(Array.from({ length: count }, () => aSignature(letter)));
  return signed.map(({ email }) => email).toSorted();
}

/** No mail is owed any more. */
export const isDone = async () => (await db().mail.count()) + (await db().mailBatch.count()) === 0;

/** Resend takes whatever waits. */
export async function sendWaiting(now: Date): Promise<void> {
  const batch = await gatherBatch(now);
  if (batch) await settleBatch(batch, { kind: "taken", refused: new Map() }, now);
}

/** All signatures, each with the version of its row: one that was written again is another. */
export const rowVersions = () => db().$queryRaw<unknown[]>`SELECT xmin::text, s.* FROM signatures s ORDER BY id`;
