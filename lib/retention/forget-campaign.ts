import { Prisma } from "#prisma/client/client.ts";
import { forgetAllNames } from "../signatures/forget-names.ts";
import type { Run } from "../signatures/run.ts";

const { sql } = Prisma;

/** Once nobody's data is left: names that organizers searched or wrote, and delivery packs, which contain the list. */
export async function forgetCampaign(run: Run, campaignId: number): Promise<void> {
  const [left] = await run(
    sql`SELECT 1 AS one FROM signatures WHERE campaign_id = ${campaignId} AND erased_at IS NULL LIMIT 1`,
  );
  if (left) return;
  await forgetAllNames(run, campaignId);
  await run(sql`DELETE FROM pack_parts USING packs WHERE packs.id = pack_id AND campaign_id = ${campaignId}`);
  await run(sql`UPDATE packs SET state = 'gone' WHERE state = 'done' AND campaign_id = ${campaignId}`);
}
