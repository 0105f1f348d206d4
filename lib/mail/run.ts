import { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { db } from "../db.ts";
import { directUrl, env } from "../env.ts";
import { metrics } from "../health/metrics.ts";
import { inSpan } from "../health/traces.ts";
import { makeSerially } from "../jobs/serially.ts";
import { log, logFailure } from "../logger.ts";
import { openClient } from "../primary.ts";
import { type Batch, gatherBatch, HOLD_MS, unpack } from "./gather.ts";
import { backOff, makePacer } from "./pace.ts";
import { sendBatch } from "./resend.ts";
import { settleBatch } from "./settle.ts";

const SENDER_LOCK = 7_235_001;
const LANES = 4;
const IDLE_MS = 250;
const RECONNECT_MS = 1_000;

/** Interval and timeout of the sender's heartbeat. */
const BEAT_MS = 4_000;

/** How long PostgreSQL keeps the lock of a silent sender. */
const SESSION_MS = 15_000;

type Pacer = ReturnType<typeof makePacer>;

/**
 * Only the process whose session holds the advisory lock sends. If it dies, freezes or is cut off, PostgreSQL ends the
 * session, and the next sender repeats unsettled batches under the same idempotency keys.
 */
export async function runSender(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { client, lost, close } = openLockSession();
    try {
      await client.connect();
      await client.query(`SET idle_session_timeout = ${SESSION_MS}`);
      const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS held", [SENDER_LOCK]);
      if (!rows[0].held) continue;
      metrics.isSender.set(1);
      await Promise.all([send(AbortSignal.any([signal, lost.signal])), beat(client, signal, lost)]);
    } catch (error) {
      logFailure("sender_failed", error);
    } finally {
      metrics.isSender.set(0);
      close();
      await pause(RECONNECT_MS, undefined, { signal }).catch(() => {});
    }
  }
}

/** Can be closed without waiting for PostgreSQL. */
function openLockSession() {
  const socket = new Socket();
  const client = openClient(directUrl(), {
    connectionTimeoutMillis: BEAT_MS,
    query_timeout: BEAT_MS,
    application_name: "undersigned sender",
    stream: () => socket,
  });
  const lost = new AbortController();
  client.on("error", () => lost.abort());
  client.on("end", () => lost.abort());
  return { client, lost, close: () => socket.destroy() };
}

async function beat(client: pg.Client, signal: AbortSignal, lost: AbortController): Promise<void> {
  const ended = AbortSignal.any([signal, lost.signal]);
  while (!ended.aborted) {
    await client.query("SELECT 1").catch(() => lost.abort());
    await pause(BEAT_MS, undefined, { signal: ended }).catch(() => {});
  }
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
    const batch = await takeBatch();
    if (batch) return batch;
    await pause(IDLE_MS, undefined, { signal }).catch(() => {});
  }
}

async function sendOne(batch: Batch, pacer: Pacer, signal: AbortSignal): Promise<void> {
  await pacer.turn(signal);
  if (signal.aborted) return; // stored for the next sender
  const outcome = await inSpan("send emails", { mails: batch.mails.length }, () => sendBatch(batch));
  metrics.mails.inc({ outcome: outcome.kind }, batch.mails.length);
  if (outcome.kind === "later") {
    log("mail_batch_waits", { batch: batch.id, mails: batch.mails.length, error: outcome.error });
    pacer.hold(outcome.retryAfter ? outcome.retryAfter * 1000 : backOff(batch.attempts));
  }
  await settleBatch(batch, outcome);
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
