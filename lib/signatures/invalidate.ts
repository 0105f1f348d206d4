import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";

/** An organizer rules signatures of a campaign out. Returns how many were not ruled out before. */
export async function invalidateSignatures(campaignId: number, ids: string[], now = new Date()): Promise<number> {
  return db().$executeRaw`
    WITH chosen AS (${lock(campaignId, ids)} AND invalidated_at IS NULL AND erased_at IS NULL ORDER BY id FOR UPDATE)
    UPDATE signatures s SET invalidated_at = ${now} FROM chosen WHERE s.id = chosen.id`;
}

/** Undoes `invalidateSignatures`: each counts again if it counted before. Returns how many were ruled out. */
export async function restoreSignatures(campaignId: number, ids: string[]): Promise<number> {
  return db().$executeRaw`
    WITH chosen AS (${lock(campaignId, ids)} AND invalidated_at IS NOT NULL ORDER BY id FOR UPDATE)
    UPDATE signatures s SET invalidated_at = NULL FROM chosen WHERE s.id = chosen.id`;
}

/** Rows are locked in the order of their ids, so that two of these at once cannot wait for each other in a ring. */
function lock(campaignId: number, ids: string[]): Prisma.Sql {
  return Prisma.sql`SELECT id FROM signatures WHERE campaign_id = ${campaignId} AND id = ANY(${ids}::uuid[])`;
}
