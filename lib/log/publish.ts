import type pg from "pg";
import { formatCheckpoint } from "./checkpoint.ts";
import { hashNothing } from "./hash.ts";
import { writeNewest } from "./newest.ts";
import { signNote } from "./note.ts";
import { originOf, signersOf } from "./signers.ts";

type Begun = { campaignId: number; slug: string };

/** A log for each campaign that is published or counts, with an empty checkpoint at first. Returns whether any began. */
export async function beginLogs(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<Begun>(
    `SELECT c.id AS "campaignId", c.slug FROM campaigns c LEFT JOIN logs l ON l.campaign_id = c.id
     WHERE l.origin IS NULL AND (c.published_at <= now() OR EXISTS (SELECT FROM log_changes w WHERE w.campaign_id = c.id))
     ORDER BY c.id`,
  );
  for (const { campaignId, slug } of rows) {
    const origin = originOf(slug);
    const text = formatCheckpoint({ origin, size: 0, root: hashNothing(), count: 0 });
    await client.query(
      `INSERT INTO logs AS mine (campaign_id, origin, draft) VALUES ($1, $2, $3)
       ON CONFLICT (campaign_id) DO UPDATE SET origin = excluded.origin, draft = excluded.draft
       WHERE mine.origin IS NULL`,
      [campaignId, origin, signNote(text, signersOf(origin))],
    );
  }
  return rows.length > 0;
}

type Drafted = { campaignId: number; slug: string; size: number; draft: string };

/** Publishes what is durable, after its checkpoint lies outside the database. */
export async function publishDrafts(client: pg.Client, refused: Set<number>): Promise<void> {
  const { rows } = await client.query<Drafted>(
    `SELECT l.campaign_id AS "campaignId", c.slug, l.size, l.draft FROM logs l JOIN campaigns c ON c.id = l.campaign_id
     WHERE l.draft IS NOT NULL AND l.draft IS DISTINCT FROM l.checkpoint ORDER BY 1`,
  );
  for (const { campaignId, slug, size, draft } of rows.filter((row) => !refused.has(row.campaignId))) {
    await writeNewest(slug, draft);
    await client.query(
      `UPDATE logs SET checkpoint = draft, published_size = size, published_count = count, published_at = now()
       WHERE campaign_id = $1 AND size = $2 AND draft = $3`,
      [campaignId, size, draft],
    );
  }
}
