import { db } from "../db.ts";

/** How many signatures would count, had no organizer ruled them out. Reads those that are ruled out. */
export async function countRuledOut(campaignId: number): Promise<number> {
  return db().signature.count({
    where: { campaignId, invalidatedAt: { not: null }, verifiedAt: { not: null }, withdrawnAt: null },
  });
}
