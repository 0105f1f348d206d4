import { onTestFinished } from "vitest";
import { db } from "../db.ts";
import { announceWork } from "../jobs/wake.ts";
import { gatherBatch } from "../mail/gather.ts";
import { runSender } from "../mail/run.ts";
import { settleBatch } from "../mail/settle.ts";
import { aSignature, type TestCampaign } from "./makers.ts";

/** Runs the sender until stopped or the test ends. */
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

/** Adds signatures; returns their sorted addresses. */
export async function sign(letter: TestCampaign, count: number): Promise<string[]> {
  const signed = await Promise.all(Array.from({ length: count }, () => aSignature(letter)));
  announceWork(); // as the gateway does
  return signed.map(({ email }) => email).toSorted();
}

export const isDone = async () => (await db().mail.count()) + (await db().mailBatch.count()) === 0;

export async function sendWaiting(now: Date): Promise<void> {
  const batch = await gatherBatch(now);
  if (batch) await settleBatch(batch, { kind: "taken", refused: new Map() }, now);
}

/** All rows with xmin, which changes when a row is rewritten. */
export const rowVersions = () => db().$queryRaw<unknown[]>`SELECT xmin::text, s.* FROM signatures s ORDER BY id`;
