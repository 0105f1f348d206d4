import { db } from "../db.ts";

export type Sources = { sources: { source: string; count: number }[]; rest: number; none: number };

/** The `take` largest sources, the sum of the `rest`, and those with `none`. One statement, one snapshot. */
export async function countBySource(campaignId: number, take = 20): Promise<Sources> {
  const rows = await db().$queryRaw<{ source: string | null; count: number; sourced: number; total: number }[]>`
    WITH sums AS (
      SELECT source, sum(change)::int AS count FROM source_tally WHERE campaign_id = ${campaignId}
      GROUP BY source HAVING sum(change) <> 0
    )
    SELECT most.source, most.count, (SELECT coalesce(sum(count), 0)::int FROM sums) AS sourced, total
    FROM (SELECT coalesce(sum(count), 0)::int AS total FROM counter_shards WHERE campaign_id = ${campaignId}) AS all_of_it
    LEFT JOIN (SELECT * FROM sums ORDER BY count DESC, source LIMIT ${take}) AS most ON true
    ORDER BY most.count DESC, most.source`;
  const sources = rows.flatMap(({ source, count }) => (source === null ? [] : [{ source, count }]));
  const { sourced = 0, total = 0 } = rows[0] ?? {};
  return { sources, rest: sources.reduce((left, { count }) => left - count, sourced), none: total - sourced };
}
