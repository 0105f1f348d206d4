import { db } from "../db.ts";

/** Computed from counters in one snapshot, because there may be a million invalidated rows. */
export async function countInvalidated(campaignId: number): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT greatest(0, (SELECT coalesce(sum(verified), 0) FROM funnel WHERE campaign_id = ${campaignId})
      - (SELECT coalesce(sum(count), 0) FROM counter_shards WHERE campaign_id = ${campaignId})
      - (SELECT count(*) FROM signatures WHERE campaign_id = ${campaignId} AND withdrawn_at IS NOT NULL)
      - (SELECT coalesce(sum(waiting), 0) FROM quarantine_tally t JOIN bursts b ON b.id = t.burst_id
          WHERE b.campaign_id = ${campaignId}))::int AS count`;
  return row?.count ?? 0;
}
