import { db } from "../db.ts";

/**
 * How much the count changed in each hour or day (UTC) in which it did, the earliest first, with the count after it; all
 * of its past, or from the hour or day of `since` on. What was counted before that is known from the counter: a year is
 * not read for the sake of a week.
 */
export async function readHistory(campaignId: number, by: "hour" | "day", since?: Date) {
  return db().$queryRaw<{ from: Date; change: number; count: number }[]>`
    WITH hours AS (
      SELECT hour, sum(change) AS change FROM tally
      WHERE campaign_id = ${campaignId}
        AND hour >= coalesce(date_trunc(${by}, ${since ?? null}::timestamptz, 'UTC'), '-infinity')
      GROUP BY hour
    ), steps AS (
      SELECT date_trunc(${by}, hour, 'UTC') AS "from", sum(change)::int AS change FROM hours
      GROUP BY 1 HAVING sum(change) <> 0
    ), before AS (
      SELECT sum(count) - coalesce((SELECT sum(change) FROM steps), 0) AS count FROM counter_shards
      WHERE campaign_id = ${campaignId} AND ${since !== undefined}
    )
    SELECT "from", change, (coalesce(before.count, 0) + sum(change) OVER (ORDER BY "from"))::int AS count
    FROM steps, before ORDER BY "from"`;
}

/** How much the count has changed since the beginning of the hour (UTC) of a moment. */
export async function countSince(campaignId: number, from: Date): Promise<number> {
  const hour = new Date(from);
  hour.setUTCMinutes(0, 0, 0);
  const { _sum } = await db().tally.aggregate({ where: { campaignId, hour: { gte: hour } }, _sum: { change: true } });
  return _sum.change ?? 0;
}

/** The count by country (ISO 3166-1 alpha-2; null: not told), the most first. */
export async function countByCountry(campaignId: number) {
  return db().$queryRaw<{ country: string | null; count: number }[]>`
    SELECT nullif(country, 'ZZ') AS country, sum(change)::int AS count FROM tally WHERE campaign_id = ${campaignId}
    GROUP BY country HAVING sum(change) <> 0 ORDER BY count DESC, country`;
}
