import { gunzipSync, gzipSync } from "node:zlib";
import { Prisma } from "#prisma/client/client.ts";
import { db, queryDirectly } from "../db.ts";
import { holdBroken } from "../holds/broken.ts";
import { setAside } from "../holds/set-aside.ts";
import { seal, unseal } from "../secrets/seal.ts";
import { uuidv7 } from "../uuid.ts";
import type { Addressed } from "./addressed.ts";
import type { OutgoingMail } from "./compose.ts";
import { addressConfirmed } from "./for-confirmed.ts";
import { addressContacts } from "./for-contacts.ts";
import { addressMessages } from "./for-messages.ts";
import { addressOrganizers } from "./for-organizers.ts";
import { addressOwners } from "./for-owners.ts";
import { addressSamples } from "./for-samples.ts";
import { addressSignatories } from "./for-signatories.ts";
import { addressUpdates } from "./for-updates.ts";

export const BATCH_MAX = 100;

export const HOLD_MS = 120_000;

/** Long, because no one else can send emails that are being gathered. */
const PATIENCE_MS = 30_000;

/** Once this many batches wait for a retry, no news is gathered. */
export const FAILED_MAX = 8;

export type Batch = { id: string; mails: OutgoingMail[]; attempts: number; attemptedAt: Date | null };

/**
 * Composed from the signatures as they are now; retries send the same bytes. While Resend fails no news is gathered:
 * stored batches would delay other emails, and outlast later opt-outs.
 */
export async function gatherBatch(now = new Date()): Promise<Batch | undefined> {
  if (!(await hasWaiting(now))) return;
  return db().$transaction(
    async (transaction) => {
      const waiting = await addressFirst(transaction, now);
      if (waiting.length === 0) return;
      const ready = waiting.flatMap(({ id, mail }) => (mail ? [{ id, mail }] : []));
      const broken = waiting.filter(({ isBroken }) => isBroken).map(({ id }) => id);
      await holdBroken(transaction, broken, now);
      const aside = await setAside(transaction, ready, now);
      const chosen = ready.filter(({ id }) => !aside.has(id));
      const mails = chosen.map(({ mail }) => mail);
      const id = uuidv7(now.getTime());
      if (mails.length > 0) {
        await transaction.mailBatch.create({
          data: { id, payload: pack(mails), createdAt: now, nextAttemptAt: new Date(now.getTime() + HOLD_MS) },
        });
        await transaction.$executeRaw`
        UPDATE mails SET batch_id = ${id}::uuid, position = chosen.position - 1
        FROM unnest(${chosen.map((mail) => mail.id)}::bigint[]) WITH ORDINALITY AS chosen (id, position)
        WHERE mails.id = chosen.id`;
      }
      const dropped = waiting.filter(({ mail, isBroken }) => !mail && !isBroken).map(({ id }) => id);
      if (dropped.length > 0) await transaction.mail.deleteMany({ where: { id: { in: dropped } } });
      return { id, mails, attempts: 0, attemptedAt: null };
    },
    { timeout: PATIENCE_MS },
  );
}

async function hasWaiting(now: Date): Promise<boolean> {
  const sql = Prisma.sql`SELECT EXISTS (SELECT FROM mails WHERE batch_id IS NULL AND hold_id IS NULL)
    OR EXISTS (SELECT FROM confirmations WHERE due_at <= ${now}) AS waiting`;
  const [row] = await queryDirectly<{ waiting: boolean }>(sql);
  return row?.waiting ?? false;
}

/** Of emails that nobody announces: retries, and confirmations, which wait a while. */
export async function millisecondsToNext(): Promise<number | undefined> {
  const [row] = await queryDirectly<{ ms: number | null }>(Prisma.sql`
    SELECT ceil(1000 * extract(epoch FROM least(
      (SELECT min(next_attempt_at) FROM mail_batches WHERE next_attempt_at > clock_timestamp()),
      (SELECT min(due_at) FROM confirmations WHERE due_at > clock_timestamp())) - clock_timestamp()))::float8 AS ms`);
  return row?.ms ?? undefined;
}

async function addressFirst(transaction: Prisma.TransactionClient, now: Date): Promise<Addressed[]> {
  for (const address of [addressOrganizers, addressOwners, addressSignatories, addressMessages, addressContacts]) {
    const waiting = await address(transaction, BATCH_MAX, now);
    if (waiting.length > 0) return waiting;
  }
  const failed = await transaction.mailBatch.count({ where: { attempts: { gt: 0 } } });
  if (failed >= FAILED_MAX) return [];
  for (const address of [addressConfirmed, addressSamples]) {
    const waiting = await address(transaction, BATCH_MAX, now);
    if (waiting.length > 0) return waiting;
  }
  return addressUpdates(transaction, BATCH_MAX, now);
}

/** Compressed, because the emails are similar, and sealed, because they contain addresses. */
export function pack(mails: OutgoingMail[]): Uint8Array<ArrayBuffer> {
  return seal(gzipSync(JSON.stringify(mails), { level: 4 }));
}

export function unpack(payload: Uint8Array): OutgoingMail[] {
  return JSON.parse(gunzipSync(unseal(payload)).toString());
}
