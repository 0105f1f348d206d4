import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";

const { sql } = Prisma;

/** A count is announced at most this often. */
const COUNT_MS = 60_000;

type Noticed = { campaignId: number; burst: number; now: Date };

/** In the transaction that notices it. */
export async function announceBurst(transaction: Prisma.TransactionClient, { campaignId, burst, now }: Noticed) {
  await transaction.$executeRaw`
    WITH told AS (
      SELECT id FROM webhooks WHERE campaign_id = ${campaignId} AND 'alerts' = ANY(scopes) ORDER BY id FOR NO KEY UPDATE
    ), numbered AS (
      UPDATE webhooks w SET last_number = last_number + 1 FROM told WHERE w.id = told.id RETURNING w.id, last_number
    )
    INSERT INTO webhook_events (webhook_id, number, kind, burst_id, created_at, due_at)
    SELECT id, last_number, 'quarantine.noticed', ${burst}, ${now}, ${now} FROM numbered`;
}

/** Compares counts with what was announced last, so that signing and verifying write nothing for webhooks. */
export async function announceCounts(now = new Date()): Promise<number> {
  const announced = await queryDirectly(sql`
    WITH moved AS (
      SELECT w.id, k.count FROM webhooks w CROSS JOIN LATERAL (
        SELECT coalesce(sum(count), 0)::int AS count FROM counter_shards WHERE campaign_id = w.campaign_id) k
      WHERE 'counts' = ANY(scopes) AND stopped_at IS NULL AND announced IS DISTINCT FROM k.count
        AND (announced_at IS NULL OR announced_at <= ${new Date(now.getTime() - COUNT_MS)}::timestamptz)
        AND NOT EXISTS (SELECT FROM webhook_events e
          WHERE e.webhook_id = w.id AND e.kind = 'count.changed' AND e.ended_at IS NULL)
      ORDER BY w.id FOR NO KEY UPDATE OF w SKIP LOCKED
    ), numbered AS (
      UPDATE webhooks w SET announced = moved.count, announced_at = ${now}::timestamptz, last_number = last_number + 1
      FROM moved WHERE w.id = moved.id RETURNING w.id, last_number
    )
    INSERT INTO webhook_events (webhook_id, number, kind, created_at, due_at)
    SELECT id, last_number, 'count.changed', ${now}::timestamptz, ${now}::timestamptz FROM numbered RETURNING 1`);
  return announced.length;
}
