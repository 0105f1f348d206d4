import { Prisma } from "#prisma/client/client.ts";
import { addDays } from "../days.ts";
import { db } from "../db.ts";

/** Unverified signatures are kept this long. */
export const UNVERIFIED_DAYS = 30;
const AT_ONCE = 1000;
const FOUND_MAX = 50_000;

/** Removes all that is personal from a signature (GDPR, Article 17); a verified one counts no more. */
export async function eraseSignature(id: string, now = new Date()): Promise<void> {
  await erase(Prisma.sql`id = ${id}::uuid AND erased_at IS NULL`, now);
}

/** Erases the signatures that nobody verified in time, in small transactions. Returns how many. */
export async function eraseUnverified(now = new Date()): Promise<number> {
  const before = addDays(now, -UNVERIFIED_DAYS);
  const due = Prisma.sql`created_at < ${before} AND verified_at IS NULL AND erased_at IS NULL`;
  for (let erased = 0; ; ) {
    // All that is old enough is read for it: better once a night than an index that each verification writes.
    const rows = await db().$queryRaw<{ id: string }[]>`SELECT id FROM signatures WHERE ${due} LIMIT ${FOUND_MAX}`;
    let done = 0;
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const ids = rows.slice(start, start + AT_ONCE).map(({ id }) => id);
      const locked = Prisma.sql`SELECT id FROM signatures WHERE id = ANY(${ids}::uuid[]) AND ${due} FOR UPDATE SKIP LOCKED`;
      done += await erase(Prisma.sql`id IN (${locked})`, now);
    }
    erased += done;
    if (rows.length < FOUND_MAX || done === 0) return erased;
  }
}

/** Two statements: the second sees who was made prominent while the first waited for the row. */
async function erase(which: Prisma.Sql, now: Date): Promise<number> {
  return db().$transaction(async (transaction) => {
    const erased = await transaction.$queryRaw<{ id: string }[]>`
      UPDATE signatures SET ${emptied(now)} WHERE ${which} RETURNING id`;
    await transaction.prominent.deleteMany({ where: { signatureId: { in: erased.map(({ id }) => id) } } });
    return erased.length;
  });
}

function emptied(now: Date) {
  return Prisma.sql`
    erased_at = ${now}, withdrawn_at = CASE WHEN verified_at IS NULL THEN NULL ELSE coalesce(withdrawn_at, ${now}) END,
    name = NULL, email_digest = NULL, email_cipher = NULL, country = NULL, affiliation = NULL, title = NULL,
    comment = NULL, source = NULL, updates = false, listed = false, terms = '{}'`;
}
