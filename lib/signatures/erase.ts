import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";

/** Unverified signatures are kept this long. */
export const UNVERIFIED_DAYS = 30;
const AT_ONCE = 1000;
const FOUND_MAX = 50_000;

/** Removes all that is personal from a signature (GDPR, Article 17); a verified one counts no more. */
export async function eraseSignature(id: string, now = new Date()): Promise<void> {
  await db().$executeRaw`UPDATE signatures SET ${emptied(now)} WHERE id = ${id}::uuid AND erased_at IS NULL`;
}

/**
 * Erases the signatures that nobody verified in time, in small transactions. Returns how many. It reads all signatures
 * that are old enough, or only those that have become so in the last `days`.
 */
export async function eraseUnverified(now = new Date(), days?: number): Promise<number> {
  const before = new Date(now.getTime() - UNVERIFIED_DAYS * 86_400_000);
  const since = days === undefined ? new Date(0) : new Date(before.getTime() - days * 86_400_000);
  const due = Prisma.sql`created_at < ${before} AND created_at >= ${since} AND verified_at IS NULL AND erased_at IS NULL`;
  let erased = 0;
  for (let found = FOUND_MAX; found === FOUND_MAX; ) {
    const rows = await db().$queryRaw<{ id: string }[]>`SELECT id FROM signatures WHERE ${due} LIMIT ${FOUND_MAX}`;
    found = rows.length;
    const before = erased;
    for (let start = 0; start < found; start += AT_ONCE) {
      const ids = rows.slice(start, start + AT_ONCE).map(({ id }) => id);
      erased += await db().$executeRaw`
        UPDATE signatures SET ${emptied(now)} WHERE id IN (
          SELECT id FROM signatures WHERE id = ANY(${ids}::uuid[]) AND ${due} FOR UPDATE SKIP LOCKED)`;
    }
    if (erased === before) break; // another worker has them all
  }
  return erased;
}

function emptied(now: Date) {
  return Prisma.sql`
    erased_at = ${now}, withdrawn_at = CASE WHEN verified_at IS NULL THEN NULL ELSE coalesce(withdrawn_at, ${now}) END,
    name = NULL, email_digest = NULL, email_cipher = NULL, country = NULL, affiliation = NULL, title = NULL,
    comment = NULL, source = NULL, updates = false, listed = false`;
}
