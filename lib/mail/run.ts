import { db } from "../db.ts";
import { env } from "../env.ts";
import { metrics } from "../health/metrics.ts";
import { inSpan } from "../health/traces.ts";
import { runAlone } from "../jobs/alone.ts";
import { makeSerially } from "../jobs/serially.ts";
import { readRevision, untilWork } from "../jobs/wake.ts";
import { log, logFailure } from "../logger.ts";
import { type Batch, gatherBatch, HOLD_MS, unpack } from "./gather.ts";
import { backOff, makePacer } from "./pace.ts";
import { sendBatch } from "./resend.ts";
import { settleBatch } from "./settle.ts";

const SENDER_LOCK = 7_235_001;
const LANES = 4;
const LEAST_MS = 250;
type Pacer = ReturnType<typeof makePacer>;

/** Alone: the next sender repeats unsettled batches under the same idempotency keys. */
export async function runSender(signal: AbortSignal): Promise<void> {
  await runAlone(
    {
      lock: SENDER_LOCK,
      name: "undersigned sender",
      run: send,
      onFailure: (error) => logFailure("sender_failed", error),
      onHeld: (isHeld) => metrics.isSender.set(isHeld ? 1 : 0),
    },
    signal,
  );
}

async function send(signal: AbortSignal): Promise<void> {
  await db().$executeRaw`UPDATE mail_batches SET next_attempt_at = now() WHERE next_attempt_at > now()`;
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const pacer = makePacer(env().MAIL_REQUESTS_PER_SECOND);
  const inTurn = makeSerially();
  const lanes = Array.from({ length: LANES }, () =>
    runLane(pacer, () => inTurn(() => awaitBatch(stop)), stop).catch((error) => {
      failed.abort();
      throw error;
    }),
  );
  const ends = await Promise.allSettled(lanes); // all lanes end before the lock is released
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

async function runLane(pacer: Pacer, wait: () => Promise<Batch | undefined>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const batch = (await takeBatch()) ?? (await wait());
    if (batch?.mails.length) await sendOne(batch, pacer, signal);
  }
}

async function takeBatch(): Promise<Batch | undefined> {
  return (await takeStoredBatch()) ?? (await gatherBatch());
}

/** Runs in one idle lane at a time; the other idle lanes wait. */
async function awaitBatch(signal: AbortSignal): Promise<Batch | undefined> {
  while (!signal.aborted) {
    const revision = readRevision();
    const batch = await takeBatch();
    if (batch) return batch;
    await untilWork(revision, LEAST_MS, signal);
  }
}

async function sendOne(batch: Batch, pacer: Pacer, signal: AbortSignal): Promise<void> {
  await pacer.turn(signal);
  if (signal.aborted) return release(batch);
  const outcome = await inSpan("send emails", { mails: batch.mails.length }, () => sendBatch(batch));
  metrics.mails.inc({ outcome: outcome.kind }, batch.mails.length);
  if (outcome.kind === "later") {
    log("mail_batch_waits", { batch: batch.id, mails: batch.mails.length, error: outcome.error });
    pacer.hold(outcome.retryAfter ? outcome.retryAfter * 1000 : backOff(batch.attempts));
  }
  await settleBatch(batch, outcome);
}

/** For the next sender, which may have begun before this batch was stored. */
async function release({ id }: Batch): Promise<void> {
  await db().$executeRaw`UPDATE mail_batches SET next_attempt_at = now() WHERE id = ${id}::uuid`;
}

/** A batch that cannot be decrypted is returned empty and stays stored, to be sent under its own key later. */
async function takeStoredBatch(): Promise<Batch | undefined> {
  const hold = new Date(Date.now() + HOLD_MS);
  const [row] = await db().$queryRaw<{ id: string; payload: Uint8Array; attempts: number; attemptedAt: Date | null }[]>`
    UPDATE mail_batches SET next_attempt_at = ${hold} WHERE id = (
      SELECT id FROM mail_batches WHERE next_attempt_at <= now() ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING id, payload, attempts, attempted_at AS "attemptedAt"`;
  if (!row) return;
  try {
    return { ...row, mails: unpack(row.payload) };
  } catch {
    log("mail_batch_unreadable", { batch: row.id });
    return { ...row, mails: [] };
  }
}
