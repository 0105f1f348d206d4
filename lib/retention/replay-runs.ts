import { Prisma } from "#prisma/client/client.ts";
import type { RunLine } from "../signatures/journal.ts";
import type { Run } from "../signatures/run.ts";
import { eraseDue } from "./erase-due.ts";
import { forgetCampaign } from "./forget-campaign.ts";

const { sql } = Prisma;
const AT_ONCE = 10_000;

/** Erases again, in a restored database, what the clock erased after the backup. Returns how many runs there were. */
export async function replayRuns(run: Run, lines: RunLine[], now = new Date()): Promise<number> {
  let replayed = 0;
  for (const { id, campaignId, months, before, closedAt, startedAt } of lines) {
    const [added] = await run(sql`
      INSERT INTO retention_runs (id, campaign_id, months, before, closed_at, started_at, ended_at)
      SELECT ${id}::uuid, c.id, ${months}, ${before}, ${closedAt}, ${startedAt}, ${now}::timestamptz FROM campaigns c
      WHERE c.id = ${campaignId} ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at
        WHERE retention_runs.ended_at IS NULL RETURNING 1 AS one`);
    if (!added) continue;
    replayed += 1;
    await run(sql`UPDATE campaigns SET closes_at = ${closedAt}
      WHERE id = ${campaignId} AND (closes_at IS NULL OR closes_at > ${closedAt})`);
    for (let place: string | null = null, isOver = false; !isOver; ) {
      const { rows, last } = await eraseDue(run, { campaignId, months, before }, { place, atOnce: AT_ONCE, now });
      [place, isOver] = [last, rows < AT_ONCE];
    }
    await forgetCampaign(run, campaignId);
  }
  return replayed;
}
