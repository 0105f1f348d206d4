import { db } from "../db.ts";

/**
 * Sums the ledger's rows of hours and days that are over into one, of shard 0, so that what happened in a year is read
 * as fast as what happened today. Returns how many rows that took away.
 *
 * Each sum is one statement over the shards of one key, and so a transaction of its own: what is read is the same
 * before and after it. Who still writes one of these rows waits for it, or is waited for; the rows of another key are
 * not held meanwhile, so nobody waits in a ring.
 */
export async function foldLedger(now = new Date()): Promise<number> {
  return (await foldTally(now)) + (await foldFunnel(now)) + (await foldSources());
}

async function foldTally(now: Date): Promise<number> {
  const groups = await db().$queryRaw<{ campaign: number; hour: Date; country: string }[]>`
    SELECT DISTINCT campaign_id AS campaign, hour, country FROM tally
    WHERE shard <> 0 AND hour < date_trunc('hour', ${now}::timestamptz, 'UTC')`;
  let folded = 0;
  for (const { campaign, hour, country } of groups)
    folded += await taken(db().$queryRaw`
      WITH gone AS (
        DELETE FROM tally WHERE campaign_id = ${campaign} AND hour = ${hour} AND country = ${country} AND shard <> 0
        RETURNING *
      ), kept AS (
        INSERT INTO tally AS mine (campaign_id, hour, country, shard, change)
        SELECT campaign_id, hour, country, 0, sum(change) FROM gone GROUP BY 1, 2, 3
        ON CONFLICT (campaign_id, hour, country, shard) DO UPDATE SET change = mine.change + excluded.change
      )
      SELECT count(*)::int AS count FROM gone`);
  return folded;
}

async function foldFunnel(now: Date): Promise<number> {
  const groups = await db().$queryRaw<{ campaign: number; day: Date; provider: number }[]>`
    SELECT DISTINCT campaign_id AS campaign, day, provider FROM funnel
    WHERE shard <> 0 AND day < (${now}::timestamptz AT TIME ZONE 'UTC')::date`;
  let folded = 0;
  for (const { campaign, day, provider } of groups)
    folded += await taken(db().$queryRaw`
      WITH gone AS (
        DELETE FROM funnel WHERE campaign_id = ${campaign} AND day = ${day}::date AND provider = ${provider}
          AND shard <> 0 RETURNING *
      ), kept AS (
        INSERT INTO funnel AS mine (campaign_id, day, provider, shard, signed, verified, waiting, mailed, failed)
        SELECT campaign_id, day, provider, 0, sum(signed), sum(verified), sum(waiting), sum(mailed), sum(failed)
        FROM gone GROUP BY 1, 2, 3
        ON CONFLICT (campaign_id, day, provider, shard) DO UPDATE SET
          signed = mine.signed + excluded.signed, verified = mine.verified + excluded.verified,
          waiting = mine.waiting + excluded.waiting, mailed = mine.mailed + excluded.mailed,
          failed = mine.failed + excluded.failed
      )
      SELECT count(*)::int AS count FROM gone`);
  return folded;
}

/** Sources have no time of their own: their rows are few, and begin anew. */
async function foldSources(): Promise<number> {
  const groups = await db().$queryRaw<{ campaign: number; source: string }[]>`
    SELECT campaign_id AS campaign, source FROM source_tally GROUP BY 1, 2 HAVING count(*) > 1`;
  let folded = 0;
  for (const { campaign, source } of groups)
    folded += await taken(db().$queryRaw`
      WITH gone AS (
        DELETE FROM source_tally WHERE campaign_id = ${campaign} AND source = ${source} AND shard <> 0 RETURNING *
      ), kept AS (
        INSERT INTO source_tally AS mine (campaign_id, source, shard, change)
        SELECT campaign_id, source, 0, sum(change) FROM gone GROUP BY 1, 2
        ON CONFLICT (campaign_id, source, shard) DO UPDATE SET change = mine.change + excluded.change
      )
      SELECT count(*)::int AS count FROM gone`);
  return folded;
}

async function taken(statement: PromiseLike<{ count: number }[]>): Promise<number> {
  return (await statement)[0]?.count ?? 0;
}
