import { db } from "../db.ts";

/** Computed from counters, because the invalidated rows may be a million. One statement, one snapshot. */
export async function countInvalidated(campaignId: number): Promise<number> {
  const [told] = await db().$queryRaw<{ count: number }[]>`
    SELECT greatest(0, (SELECT coalesce(sum(verified), 0) FROM funnel WHERE campaign_id = ${campaignId})
      - (SELECT coalesce(sum(count), 0) FROM counter_shards WHERE campaign_id = ${campaignId})
      - (SELECT count(*) FROM signatures WHERE campaign_id = ${campaignId} AND withdrawn_at IS NOT NULL))::int AS count`;
  return told?.count ?? 0;
}
