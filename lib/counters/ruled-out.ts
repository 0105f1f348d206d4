import { db } from "../db.ts";

/**
 * How many signatures would count, had no organizer ruled them out: of those that were ever verified, who neither counts
 * nor withdrew. The first two are kept, and the last are counted in their index: who is ruled out, be it a million, is not
 * read. One statement, so one snapshot of all three.
 */
export async function countRuledOut(campaignId: number): Promise<number> {
  const [told] = await db().$queryRaw<{ count: number }[]>`
    SELECT greatest(0, (SELECT coalesce(sum(verified), 0) FROM funnel WHERE campaign_id = ${campaignId})
      - (SELECT coalesce(sum(count), 0) FROM counter_shards WHERE campaign_id = ${campaignId})
      - (SELECT count(*) FROM signatures WHERE campaign_id = ${campaignId} AND withdrawn_at IS NOT NULL))::int AS count`;
  return told?.count ?? 0;
}
