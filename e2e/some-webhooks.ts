import { randomUUID } from "node:crypto";
import { sealTarget } from "#lib/webhooks/target.ts";
import type { Database } from "./sites.ts";

/** A stopped webhook with an event that was given up. */
export async function aWebhook(query: Database["query"], campaign: number) {
  const webhook = { id: randomUUID(), event: randomUUID() };
  const target = sealTarget({
    url: "https://crm.example/hook",
    secret: `whsec_${Buffer.alloc(32).toString("base64")}`,
  });
  await query(
    `INSERT INTO webhooks (id, campaign_id, name, host, scopes, target_cipher, last_number, created_at, stopped_at, stopped_by)
     VALUES ($1, $2, 'CRM', 'crm.example', '{alerts}', $3, 1, now(), now(), 'failures')`,
    [webhook.id, campaign, target],
  );
  await query(
    `INSERT INTO webhook_events (id, webhook_id, number, kind, created_at, due_at, tries, status, ended_at)
     VALUES ($1, $2, 1, 'webhook.test', now(), now(), 1, 500, now())`,
    [webhook.event, webhook.id],
  );
  return webhook;
}
