import { db } from "../db.ts";

/** How many signed on paper, or before: never part of the count. Reads one row. */
export async function countPaper(campaignId: number): Promise<number> {
  return (await db().paperCount.findUnique({ where: { campaignId } }))?.count ?? 0;
}
