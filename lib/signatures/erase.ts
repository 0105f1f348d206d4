import { Prisma } from "#prisma/client/client.ts";
import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { eraseRows } from "./erase-rows.ts";
import { runIn } from "./run.ts";

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

async function erase(condition: Prisma.Sql, now: Date, candidates?: string[]): Promise<number> {
  return db().$transaction(async (transaction) => {
    const locked = candidates && (await lockAvailable(transaction, candidates));
    const due = locked ? Prisma.sql`id = ANY(${locked}::uuid[]) AND ${condition}` : condition;
    return (await eraseRows(runIn(transaction), due, now)).length;
  });
}

async function lockAvailable(transaction: Prisma.TransactionClient, ids: string[]): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM signatures WHERE id = ANY(${ids}::uuid[]) FOR UPDATE SKIP LOCKED`;
  return rows.map(({ id }) => id);
}
