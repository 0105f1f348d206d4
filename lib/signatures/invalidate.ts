import { db } from "../db.ts";

/** An organizer rules signatures of a campaign out. Returns how many were not ruled out before. */
export async function invalidateSignatures(campaignId: number, ids: string[], now = new Date()): Promise<number> {
  const { count } = await db().signature.updateMany({
    where: { campaignId, id: { in: ids }, invalidatedAt: null, erasedAt: null },
    data: { invalidatedAt: now },
  });
  return count;
}

/** Undoes `invalidateSignatures`: each counts again if it counted before. Returns how many were ruled out. */
export async function restoreSignatures(campaignId: number, ids: string[]): Promise<number> {
  const { count } = await db().signature.updateMany({
    where: { campaignId, id: { in: ids }, invalidatedAt: { not: null } },
    data: { invalidatedAt: null },
  });
  return count;
}
