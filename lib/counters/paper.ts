import { db } from "../db.ts";

/** Signatures on paper or from before; never part of the count. */
export async function countPaper(campaignId: number): Promise<number> {
  return (await db().paperCount.findUnique({ where: { campaignId } }))?.count ?? 0;
}
