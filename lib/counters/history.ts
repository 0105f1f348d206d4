import { db } from "../db.ts";

/** The net change per hour or day (UTC), and the count after it. Rows before `since` are not read. */
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

/** The net change per hour of these days (UTC). */
export async function readHours(campaignId: number, days: Date[]) {
  return db().$queryRaw<{ from: Date; change: number }[]>`
    SELECT hour AS "from", sum(change)::int AS change FROM tally
    WHERE campaign_id = ${campaignId} AND date_trunc('day', hour, 'UTC') = ANY(${days}::timestamptz[])
    GROUP BY hour ORDER BY hour`;
}

/** The change since the start of the hour (UTC) that contains `from`. */
export async function countSince(campaignId: number, from: Date): Promise<number> {
  const hour = new Date(from);
  hour.setUTCMinutes(0, 0, 0);
  const { _sum } = await db().tally.aggregate({ where: { campaignId, hour: { gte: hour } }, _sum: { change: true } });
  return _sum.change ?? 0;
}

export async function countEachSince(campaignIds: number[], from: Date): Promise<Map<number, number>> {
  const sums = await db().tally.groupBy({
    by: ["campaignId"],
    where: { campaignId: { in: campaignIds }, hour: { gte: from } },
    _sum: { change: true },
  });
  return new Map(sums.map(({ campaignId, _sum }) => [campaignId, _sum.change ?? 0]));
}

export async function countByCountry(campaignId: number) {
  return db().$queryRaw<{ country: string | null; count: number }[]>`
    SELECT nullif(country, 'ZZ') AS country, sum(change)::int AS count FROM tally WHERE campaign_id = ${campaignId}
    GROUP BY country HAVING sum(change) <> 0 ORDER BY count DESC, country`;
}
