import { Prisma } from "#prisma/client/client.ts";

const { sql } = Prisma;

/** Whether a UUIDv7 was made at that moment, which it contains (RFC 9562, 5.7). */
export function isMadeAt(id: Prisma.Sql, moment: Prisma.Sql): Prisma.Sql {
  return sql`left(replace(${id}::text, '-', ''), 12) = lpad(to_hex((extract(epoch FROM ${moment}) * 1000)::bigint), 12, '0')`;
}

/** `changes`: a SELECT of campaign_id, provider, mailed, failed. Locks the funnel's rows in key order. */
export function recordFunnel(changes: Prisma.Sql, now: Date): Prisma.Sql {
  return sql`
    INSERT INTO funnel AS mine (campaign_id, day, provider, shard, mailed, failed)
    SELECT campaign_id, (${now}::timestamptz AT TIME ZONE 'UTC')::date, provider, pg_backend_pid() % 64,
      sum(mailed), sum(failed)
    FROM (${changes}) AS changes GROUP BY 1, 3 ORDER BY 1, 3
    ON CONFLICT (campaign_id, day, provider, shard) DO UPDATE SET
      mailed = mine.mailed + excluded.mailed, failed = mine.failed + excluded.failed`;
}
