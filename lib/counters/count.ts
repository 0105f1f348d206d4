import { db } from "../db.ts";

/** The count as of now. Reads up to 64 rows per letter version. */
export async function countSignatures(campaignId: number): Promise<number> {
  const { _sum } = await db().counterShard.aggregate({ where: { campaignId }, _sum: { count: true } });
  return _sum.count ?? 0;
}

export async function countEach(campaignIds: number[]): Promise<Map<number, number>> {
  const sums = await db().counterShard.groupBy({
    by: ["campaignId"],
    where: { campaignId: { in: campaignIds } },
    _sum: { count: true },
  });
  return new Map(sums.map(({ campaignId, _sum }) => [campaignId, _sum.count ?? 0]));
}

export async function countByVersion(campaignId: number): Promise<Map<number, number>> {
  const sums = await db().counterShard.groupBy({
    by: ["letterVersionId"],
    where: { campaignId },
    _sum: { count: true },
    having: { count: { _sum: { not: 0 } } },
  });
  return new Map(sums.map(({ letterVersionId, _sum }) => [letterVersionId, _sum.count ?? 0]));
}
