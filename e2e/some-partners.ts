import { randomUUID } from "node:crypto";
import type { Database } from "./sites.ts";

/** One partner with a key and a private link, one without. */
export async function somePartners(query: Database["query"], campaign: number) {
  const partners = { id: randomUUID(), key: "red-andina", link: randomUUID(), keyless: randomUUID() };
  const columns = "id, campaign_id, name, link_id";
  for (const [id, link] of [
    [partners.id, partners.link],
    [partners.keyless, null],
  ])
    await query(`INSERT INTO partners (${columns}) VALUES ($1, $2, 'Red Andina', $3)`, [id, campaign, link]);
  await query("INSERT INTO partner_keys (campaign_id, key, partner_id) VALUES ($1, $2, $3)", [
    ...[campaign, partners.key, partners.id],
  ]);
  return partners;
}
