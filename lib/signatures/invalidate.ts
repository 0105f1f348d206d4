import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";

/** `condition` is checked once the row is locked. */
type How = { now?: Date; ruling?: number; condition?: Prisma.Sql; transaction?: Prisma.TransactionClient };

/** Returns how many were not invalid before. Of those in quarantine, `invalidated_at` tells since when. */
export async function invalidateSignatures(
  campaignId: number,
  ids: string[],
  { now = new Date(), ruling, condition = Prisma.sql`erased_at IS NULL`, transaction = db() }: How = {},
): Promise<number> {
  return transaction.$executeRaw`
    WITH chosen AS (${lock(campaignId, ids)} AND (invalidated_at IS NULL OR quarantined_at IS NOT NULL) AND ${condition} ORDER BY id FOR UPDATE)
    UPDATE signatures s SET invalidated_at = coalesce(invalidated_at, ${now}), quarantined_at = NULL, ruling_id = ${ruling ?? null} FROM chosen WHERE s.id = chosen.id`;
}

/** With `ruling`, restores only what it invalidated, to quarantine if it was there. Returns how many were restored. */
export async function restoreSignatures(
  campaignId: number,
  ids: string[],
  { ruling, transaction = db() }: Pick<How, "ruling" | "transaction"> = {},
): Promise<number> {
  const wasHeld = Prisma.sql`(SELECT s.burst_id IS NOT NULL AND s.invalidated_at < created_at AND s.verified_at IS NOT NULL FROM rulings WHERE id = ${ruling ?? null}::int)`;
  const ofRuling = ruling === undefined ? Prisma.empty : Prisma.sql`AND ruling_id = ${ruling}`;
  return transaction.$executeRaw`
    WITH chosen AS (${lock(campaignId, ids)} AND invalidated_at IS NOT NULL ${ofRuling} ORDER BY id FOR UPDATE)
    UPDATE signatures s SET ruling_id = NULL, quarantined_at = CASE WHEN ${wasHeld} THEN invalidated_at END,
      invalidated_at = CASE WHEN ${wasHeld} THEN invalidated_at END FROM chosen WHERE s.id = chosen.id`;
}

/** Rows are locked in the order of their ids, so that concurrent calls cannot deadlock. */
function lock(campaignId: number, ids: string[]): Prisma.Sql {
  return Prisma.sql`SELECT id FROM signatures WHERE campaign_id = ${campaignId} AND id = ANY(${ids}::uuid[])`;
}
