import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";

const { sql } = Prisma;

/** A shard used by folded rows only. */
const FOLDED = sql`-1`;
/** Keys of folded rows that sort before every real hour, day and country. */
const EVER = sql`to_timestamp(0)`;
const ANY_DAY = sql`date '1970-01-01'`;
const ALL = sql`'--'`;

/** Folds past ledger rows so that reads stay fast. Locks rows in the order of `count_signatures` and repair. */
export async function foldLedger(now = new Date()): Promise<number> {
  return (await foldTally(now)) + (await foldFunnel(now)) + (await foldSources());
}

/** Double entry: what an hour adds under "all countries" is taken from "all countries, ever". */
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

/** A link may carry any source, so past days are kept for partner keys only. Folds today as well. */
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

async function sumOf<Part>(parts: Part[], fold: (part: Part) => Prisma.Sql): Promise<number> {
  let folded = 0;
  for (const part of parts) folded += (await db().$queryRaw<{ count: number }[]>(fold(part)))[0]?.count ?? 0;
  return folded;
}

function emptied(table: Prisma.Sql, key: Prisma.Sql, part: Prisma.Sql): Prisma.Sql {
  return sql`held AS (
      SELECT ${key} AS key, shard FROM ${table} WHERE ${part} AND shard >= 0 ORDER BY 1, 2 FOR UPDATE
    ), gone AS (
      DELETE FROM ${table} t USING held WHERE ${part} AND t.${key} = held.key AND t.shard = held.shard RETURNING t.*
    )`;
}
