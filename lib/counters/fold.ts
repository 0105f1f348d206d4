import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";

const { sql } = Prisma;

/** Folded rows have a shard of their own, which nobody else writes. */
const FOLDED = sql`-1`;
/** In the ledger: an hour before all hours, a day before all days, and a country beside all countries. */
const EVER = sql`to_timestamp(0)`;
const ANY_DAY = sql`date '1970-01-01'`;
const ALL = sql`'--'`;

/**
 * Sums up the ledger's rows of hours and days that are over, so that what happened in a year is read as fast as what
 * happened today. Returns how many rows that took away.
 *
 * Each hour or day of a campaign is one statement, and so a transaction of its own: what is read is the same before and
 * after it. It locks rows in the order of their key, as `count_signatures` and repair do, and then writes rows that they
 * never write: who is late in the past waits, or is waited for, and never in a ring.
 */
export async function foldLedger(now = new Date()): Promise<number> {
  return (await foldTally(now)) + (await foldFunnel(now)) + (await foldSources());
}

/**
 * The past is asked for by the hour, and for countries over all of it, and never for both: what came from a country in an
 * hour becomes so much in that hour, and so much from that country ever. By double entry: what is added to all countries
 * in the hour is taken from all countries ever, so that every sum over hours, or over countries, stays what it was.
 */
async function foldTally(now: Date): Promise<number> {
  const parts = await db().$queryRaw<{ campaign: number; hour: Date }[]>`
    SELECT DISTINCT campaign_id AS campaign, hour FROM tally
    WHERE shard >= 0 AND hour < date_trunc('hour', ${now}::timestamptz, 'UTC')`;
  return sumOf(
    parts,
    ({ campaign, hour }) => sql`
    WITH ${emptied(sql`tally`, sql`country`, sql`campaign_id = ${campaign} AND hour = ${hour}`)}, kept AS (
      INSERT INTO tally AS mine (campaign_id, hour, country, shard, change)
      SELECT campaign_id, hour, ${ALL}, ${FOLDED}, sum(change) FROM gone GROUP BY 1, 2
      UNION ALL SELECT campaign_id, ${EVER}, ${ALL}, ${FOLDED}, -sum(change) FROM gone GROUP BY 1
      UNION ALL SELECT campaign_id, ${EVER}, country, ${FOLDED}, sum(change) FROM gone GROUP BY 1, 3
      ORDER BY 1, 2, 3
      ON CONFLICT (campaign_id, hour, country, shard) DO UPDATE SET change = mine.change + excluded.change
    )
    SELECT count(*)::int AS count FROM gone`,
  );
}

async function foldFunnel(now: Date): Promise<number> {
  const parts = await db().$queryRaw<{ campaign: number; day: Date }[]>`
    SELECT DISTINCT campaign_id AS campaign, day FROM funnel
    WHERE shard >= 0 AND day < (${now}::timestamptz AT TIME ZONE 'UTC')::date`;
  return sumOf(
    parts,
    ({ campaign, day }) => sql`
    WITH ${emptied(sql`funnel`, sql`provider`, sql`campaign_id = ${campaign} AND day = ${day}::date`)}, kept AS (
      INSERT INTO funnel AS mine (campaign_id, day, provider, shard, signed, verified, waiting, mailed, failed)
      SELECT campaign_id, day, provider, ${FOLDED}, sum(signed), sum(verified), sum(waiting), sum(mailed), sum(failed)
      FROM gone GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT (campaign_id, day, provider, shard) DO UPDATE SET
        signed = mine.signed + excluded.signed, verified = mine.verified + excluded.verified,
        waiting = mine.waiting + excluded.waiting, mailed = mine.mailed + excluded.mailed,
        failed = mine.failed + excluded.failed
    )
    SELECT count(*)::int AS count FROM gone`,
  );
}

/**
 * Whoever follows a link can name a source in it: the past is told by the day for partners' keys alone, in force or not.
 * Today is folded as well: what is in use begins anew at once.
 */
async function foldSources(): Promise<number> {
  const parts = await db().$queryRaw<{ campaign: number; day: Date }[]>`
    SELECT DISTINCT campaign_id AS campaign, day FROM source_tally WHERE shard >= 0`;
  return sumOf(
    parts,
    ({ campaign, day }) => sql`
    WITH ${emptied(sql`source_tally`, sql`source`, sql`campaign_id = ${campaign} AND day = ${day}::date`)}, kept AS (
      INSERT INTO source_tally AS mine (campaign_id, source, day, shard, change)
      SELECT gone.campaign_id, source, CASE WHEN key IS NULL THEN ${ANY_DAY} ELSE day END, ${FOLDED}, sum(change)
      FROM gone LEFT JOIN partner_keys k ON k.campaign_id = gone.campaign_id AND key = source
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT (campaign_id, source, day, shard) DO UPDATE SET change = mine.change + excluded.change
    )
    SELECT count(*)::int AS count FROM gone`,
  );
}

/** Folds one part after the other. */
async function sumOf<Part>(parts: Part[], fold: (part: Part) => Prisma.Sql): Promise<number> {
  let folded = 0;
  for (const part of parts) folded += (await db().$queryRaw<{ count: number }[]>(fold(part)))[0]?.count ?? 0;
  return folded;
}

/** Takes the rows of a part out of a table, as `gone`: locked in the order of `key` and shard, whatever the plan. */
function emptied(table: Prisma.Sql, key: Prisma.Sql, part: Prisma.Sql): Prisma.Sql {
  return sql`held AS (
      SELECT ${key} AS key, shard FROM ${table} WHERE ${part} AND shard >= 0 ORDER BY 1, 2 FOR UPDATE
    ), gone AS (
      DELETE FROM ${table} t USING held WHERE ${part} AND t.${key} = held.key AND t.shard = held.shard RETURNING t.*
    )`;
}
