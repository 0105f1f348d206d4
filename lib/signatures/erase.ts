import { Prisma } from "#prisma/client/client.ts";
import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { emptyDetails } from "./detail-columns.ts";

/** Unverified signatures are kept this long. */
export const UNVERIFIED_DAYS = 30;
const AT_ONCE = 1000;
const FOUND_MAX = 50_000;

/** Removes all that is personal from a signature (GDPR, Article 17); a verified one counts no more. */
export async function eraseSignature(id: string, now = new Date()): Promise<void> {
  await erase(Prisma.sql`id = ${id}::uuid AND erased_at IS NULL`, now);
}

/**
 * Erases the signatures that nobody verified in time, in small transactions. Returns how many. One whose address signed
 * again since waits as long as the newest of its words.
 */
export async function eraseUnverified(now = new Date()): Promise<number> {
  const before = addDays(now, -UNVERIFIED_DAYS);
  const due = Prisma.sql`created_at < ${before} AND verified_at IS NULL AND erased_at IS NULL AND NOT EXISTS (
    SELECT FROM pending_words w WHERE w.signature_id = signatures.id AND w.created_at >= ${before})`;
  for (let erased = 0; ; ) {
    // All that is old enough is read for it: better once a night than an index that each verification writes.
    const rows = await db().$queryRaw<{ id: string }[]>`SELECT id FROM signatures WHERE ${due} LIMIT ${FOUND_MAX}`;
    let done = 0;
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const ids = rows.slice(start, start + AT_ONCE).map(({ id }) => id);
      done += await erase(due, now, ids);
    }
    erased += done;
    if (rows.length < FOUND_MAX || done === 0) return erased;
  }
}

/**
 * Each statement sees what was done while the one before it waited for the row: who was made prominent, and which words
 * were signed with the same address.
 */
async function erase(which: Prisma.Sql, now: Date, passing?: string[]): Promise<number> {
  return db().$transaction(async (transaction) => {
    const free = passing && (await lockFree(transaction, passing));
    const those = free ? Prisma.sql`id = ANY(${free}::uuid[]) AND ${which}` : which;
    const erased = await transaction.$queryRaw<{ id: string }[]>`
      UPDATE signatures SET ${emptied(now)} WHERE ${those} RETURNING id`;
    const ofErased = { where: { signatureId: { in: erased.map(({ id }) => id) } } };
    await transaction.prominent.deleteMany(ofErased);
    await transaction.pendingWords.deleteMany(ofErased);
    return erased.length;
  });
}

/** Those of the rows that nobody else holds at this moment. */
async function lockFree(transaction: Prisma.TransactionClient, ids: string[]): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM signatures WHERE id = ANY(${ids}::uuid[]) FOR UPDATE SKIP LOCKED`;
  return rows.map(({ id }) => id);
}

function emptied(now: Date) {
  return Prisma.sql`
    erased_at = ${now}, withdrawn_at = CASE WHEN verified_at IS NULL THEN NULL ELSE coalesce(withdrawn_at, ${now}) END,
    name = NULL, ${emptyDetails}, email_digest = NULL, email_cipher = NULL, source = NULL, words_id = NULL, updates = false, listed = false, terms = '{}'`;
}
