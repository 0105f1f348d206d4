import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";

/** `still`: what they must be when it is their turn, besides not ruled out. */
type How = { now?: Date; ruling?: number; still?: Prisma.Sql; transaction?: Prisma.TransactionClient };

/** An organizer rules signatures of a campaign out. Returns how many were not ruled out before. */
export async function invalidateSignatures(
  campaignId: number,
  ids: string[],
  { now = new Date(), ruling, still = Prisma.sql`erased_at IS NULL`, transaction = db() }: How = {},
): Promise<number> {
  return transaction.$executeRaw`
    WITH chosen AS (${lock(campaignId, ids)} AND invalidated_at IS NULL AND ${still} ORDER BY id FOR UPDATE)
    UPDATE signatures s SET invalidated_at = ${now}, ruling_id = ${ruling ?? null} FROM chosen WHERE s.id = chosen.id`;
}

/**
 * Undoes `invalidateSignatures`, or what one ruling has ruled out of these: each counts again if it counted before.
 * Returns how many were ruled out.
 */
export async function restoreSignatures(
  campaignId: number,
  ids: string[],
  { ruling, transaction = db() }: Pick<How, "ruling" | "transaction"> = {},
): Promise<number> {
  const those = ruling === undefined ? Prisma.empty : Prisma.sql`AND ruling_id = ${ruling}`;
  return transaction.$executeRaw`
    WITH chosen AS (${lock(campaignId, ids)} AND invalidated_at IS NOT NULL ${those} ORDER BY id FOR UPDATE)
    UPDATE signatures s SET invalidated_at = NULL, ruling_id = NULL FROM chosen WHERE s.id = chosen.id`;
}

/** Rows are locked in the order of their ids, so that two of these at once cannot wait for each other in a ring. */
function lock(campaignId: number, ids: string[]): Prisma.Sql {
  return Prisma.sql`SELECT id FROM signatures WHERE campaign_id = ${campaignId} AND id = ANY(${ids}::uuid[])`;
}
