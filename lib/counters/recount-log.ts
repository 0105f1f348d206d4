import { Prisma } from "#prisma/client/client.ts";
import { dbForLongStatements } from "../db.ts";
import { logged } from "./logged.ts";

export type LogDrift = { campaignId: number; missing: number };

const DRIFT = Prisma.sql`
  SELECT campaign_id AS "campaignId", missing FROM (
    SELECT c.id AS campaign_id, ${logged.total} - l.count - ${logged.waiting} AS missing
    FROM campaigns c JOIN logs l ON l.campaign_id = c.id WHERE l.filled AND l.origin IS NOT NULL
  ) AS compared WHERE missing <> 0 ORDER BY 1`;

/** One statement, so one snapshot. Compares no rows: recountSignatures compares those with the counters. */
export async function recountLogs(): Promise<LogDrift[]> {
  return dbForLongStatements().$queryRaw<LogDrift[]>(DRIFT);
}

/** Makes the logs fit the counters, by an entry that everybody sees. */
export async function repairLogs(words: string): Promise<LogDrift[]> {
  return dbForLongStatements().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('repair_counts'))`;
    return transaction.$queryRaw<LogDrift[]>`
      INSERT INTO log_changes (campaign_id, kind, change, words)
      SELECT "campaignId", 'repaired', missing, ${words} FROM (${DRIFT}) AS drift
      RETURNING campaign_id AS "campaignId", change AS missing`;
  });
}

export function describeLogDrift({ campaignId, missing }: LogDrift): string {
  return `the log of campaign ${campaignId} lacks ${missing}`;
}
