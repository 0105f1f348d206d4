import { randomUUID } from "node:crypto";
import type { Database } from "./sites.ts";

/** For a published campaign: a draft delivery, and a public one with a mailing. */
export async function someUpdates(query: Database["query"], campaign: number, organizer: string, isDraft: boolean) {
  const updates = { draft: randomUUID(), public: randomUUID() };
  if (isDraft) return updates;
  for (const [life, id] of Object.entries(updates)) {
    await query(
      "INSERT INTO updates (id, campaign_id, organizer_id, kind, day, count, published_at) VALUES ($1, $2, $3, 'delivery', '2026-01-02', 7, $4)",
      [id, campaign, organizer, life === "public" ? new Date("2026-01-03") : null],
    );
    await query("INSERT INTO update_texts (update_id, locale, person, place) VALUES ($1, 'en', 'You', 'There')", [id]);
  }
  await query(
    "INSERT INTO update_mailings (update_id, organizer_id, state, started_at, ended_at) VALUES ($1, $2, 'done', now(), now())",
    [updates.public, organizer],
  );
  return updates;
}
