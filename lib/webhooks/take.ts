import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import type { Told } from "./payload.ts";

/** Longer than a sending takes. Once it has passed, another worker sends the event again. */
const LEASE_MS = 30_000;

export type Taken = Told & {
  id: string;
  webhookId: string;
  tries: number;
  renewedAt: Date | null;
  targetCipher: Uint8Array;
};

/** The event that is due first, of the webhooks that no worker sends for. */
export async function takeEvent(now = new Date()): Promise<Taken | undefined> {
  const [taken] = await queryDirectly<Taken>(Prisma.sql`
    WITH next AS (
      SELECT e.id, e.webhook_id, e.kind, e.burst_id, e.created_at, e.tries FROM webhook_events e JOIN webhooks w ON w.id = e.webhook_id
      WHERE e.ended_at IS NULL AND e.due_at <= ${now}::timestamptz AND (w.stopped_at IS NULL OR e.kind = 'webhook.test')
        AND (w.leased_until IS NULL OR w.leased_until < ${now}::timestamptz)
      ORDER BY e.due_at LIMIT 1 FOR NO KEY UPDATE OF w SKIP LOCKED
    )
    UPDATE webhooks w SET leased_until = ${new Date(now.getTime() + LEASE_MS)}::timestamptz
    FROM next, campaigns c WHERE w.id = next.webhook_id AND c.id = w.campaign_id
    RETURNING next.id, w.id AS "webhookId", next.kind, next.burst_id AS "burstId", next.created_at AS "createdAt", next.tries,
      w.renewed_at AS "renewedAt", w.target_cipher AS "targetCipher", w.campaign_id AS "campaignId", c.slug`);
  return taken;
}
