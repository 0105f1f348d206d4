import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";

/** How far the shards (no country) and the ledger (by country) are from the rows; nothing where they agree. */
export type Drift = { campaignId: number; country: string | null; missing: number };

/** Counts the rows again and says where what is kept differs. One statement, so one snapshot of all three. */
export async function recountSignatures(): Promise<Drift[]> {
  return db().$queryRaw<Drift[]>(DRIFT);
}

/**
 * Adds what is missing (or takes what is too much) and returns what it mended. Signing and verifying go on meanwhile:
 * they change rows and counts alike, so the difference seen in one snapshot stays true after it. The lock keeps a
 * second repair from adding it again. Corrections of the ledger stand in the present hour.
 */
export async function repairCounts(now = new Date()): Promise<Drift[]> {
  return db().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('repair_counts'))`;
    const drifts = await transaction.$queryRaw<Drift[]>(DRIFT);
    for (const { campaignId, country, missing } of drifts) {
      if (country === null) {
        await transaction.$executeRaw`
          INSERT INTO counter_shards AS mine (campaign_id, shard, count) VALUES (${campaignId}, 0, ${missing})
          ON CONFLICT (campaign_id, shard) DO UPDATE SET count = mine.count + excluded.count`;
      } else {
        await transaction.$executeRaw`
          INSERT INTO tally AS mine (campaign_id, hour, country, shard, change)
          VALUES (${campaignId}, date_trunc('hour', ${now}::timestamptz, 'UTC'), ${country}, 0, ${missing})
          ON CONFLICT (campaign_id, hour, country, shard) DO UPDATE SET change = mine.change + excluded.change`;
      }
    }
    return drifts;
  });
}

const DRIFT = Prisma.sql`
  WITH rows AS (
    SELECT campaign_id, coalesce(country, 'ZZ') AS country, count(*) AS count FROM signatures WHERE counted GROUP BY 1, 2
  ), steps AS (
    SELECT campaign_id, NULL AS country, count FROM rows
    UNION ALL SELECT campaign_id, NULL, -count FROM counter_shards
    UNION ALL SELECT campaign_id, country, count FROM rows
    UNION ALL SELECT campaign_id, country, -change FROM tally
  )
  SELECT campaign_id AS "campaignId", country, sum(count)::int AS missing
  FROM steps GROUP BY 1, 2 HAVING sum(count) <> 0 ORDER BY 1, 2 NULLS FIRST`;
