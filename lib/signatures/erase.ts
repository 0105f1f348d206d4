import { Prisma } from "#prisma/client/client.ts";
import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { emptyDetails } from "./detail-columns.ts";

export const UNVERIFIED_DAYS = 30;
const AT_ONCE = 1000;
const FOUND_MAX = 50_000;

/** Removes all personal data (GDPR, Article 17). A verified signature stops counting. */
export async function eraseSignature(id: string, now = new Date()): Promise<void> {
  await erase(Prisma.sql`id = ${id}::uuid AND erased_at IS NULL`, now);
}

/** An address that signed again gets the full time anew. Returns how many were erased. */
export async function eraseUnverified(now = new Date()): Promise<number> {
  const before = addDays(now, -UNVERIFIED_DAYS);
  const due = Prisma.sql`created_at < ${before} AND verified_at IS NULL AND erased_at IS NULL AND NOT EXISTS (
    SELECT FROM pending_words w WHERE w.signature_id = signatures.id AND w.created_at >= ${before})`;
  for (let erased = 0; ; ) {
    // Scans all old rows: cheaper once a night than an index that every verification writes.
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

/** The later statements see prominent places and pending words that were added while the first waited. */
async function erase(condition: Prisma.Sql, now: Date, candidates?: string[]): Promise<number> {
  return db().$transaction(async (transaction) => {
    const locked = candidates && (await lockAvailable(transaction, candidates));
    const due = locked ? Prisma.sql`id = ANY(${locked}::uuid[]) AND ${condition}` : condition;
    const erased = await transaction.$queryRaw<{ id: string }[]>`
      UPDATE signatures SET ${emptyColumns(now)} WHERE ${due} RETURNING id`;
    const ofErased = { where: { signatureId: { in: erased.map(({ id }) => id) } } };
    await transaction.prominent.deleteMany(ofErased);
    await transaction.$executeRaw`DELETE FROM observations WHERE id = ANY(${erased.map(({ id }) => id)}::uuid[])
      OR id IN (SELECT id FROM pending_words WHERE signature_id = ANY(${erased.map(({ id }) => id)}::uuid[]))`;
    await transaction.pendingWords.deleteMany(ofErased);
    return erased.length;
  });
}

async function lockAvailable(transaction: Prisma.TransactionClient, ids: string[]): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM signatures WHERE id = ANY(${ids}::uuid[]) FOR UPDATE SKIP LOCKED`;
  return rows.map(({ id }) => id);
}

export function emptyColumns(now: Date) {
  return Prisma.sql`
    erased_at = ${now}, withdrawn_at = CASE WHEN verified_at IS NULL THEN NULL ELSE coalesce(withdrawn_at, ${now}) END,
    name = NULL, ${emptyDetails}, email_digest = NULL, email_cipher = NULL, source = NULL, words_id = NULL, updates = false, listed = false, terms = '{}'`;
}
