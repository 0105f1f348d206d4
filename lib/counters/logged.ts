import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";

export type Logged = { size: number; count: number; waiting: number };

/** Of campaigns `c`. `waiting`: what the changes that wait add to the log (prisma/sql/log_change.sql). */
export const logged = {
  total: Prisma.sql`(SELECT coalesce(sum(k.count), 0)::int FROM counter_shards k WHERE k.campaign_id = c.id)`,
  waiting: Prisma.sql`(SELECT coalesce(sum(CASE
      WHEN w.kind IN ('counted', 'before', 'returned') THEN 1 WHEN w.kind = 'repaired' THEN w.change
      WHEN w.kind IN ('withdrawn', 'invalidated', 'held') THEN -1 ELSE 0 END), 0)::int
    FROM log_changes w WHERE w.campaign_id = c.id)`,
};

/**
 * The count, and what the public log says of it, in one snapshot: the count is the log's, and what waits to enter it. No
 * `log` while signatures from before it are still entering.
 */
export async function countWithLog(campaignId: number): Promise<{ count: number; log?: Logged }> {
  const [row] = await queryDirectly<{ total: number } & { [K in keyof Logged]: number | null }>(Prisma.sql`
    SELECT l.published_size AS size, l.published_count AS count, ${logged.total} AS total,
      l.count - l.published_count + ${logged.waiting} AS waiting
    FROM campaigns c LEFT JOIN logs l ON l.campaign_id = c.id AND l.filled AND l.checkpoint IS NOT NULL
    WHERE c.id = ${campaignId}`);
  if (!row) return { count: 0 };
  const { total, size, count, waiting } = row;
  const isLogged = size !== null && count !== null && waiting !== null;
  return { count: total, log: isLogged ? { size, count, waiting } : undefined };
}
