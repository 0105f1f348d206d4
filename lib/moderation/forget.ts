import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { matching } from "../search/filter.ts";
import { GONE, SHORTEST, whole } from "../signatures/forget-names.ts";

const { sql } = Prisma;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Of rulings that were running when somebody was erased: their worker needed the name until they ended. */
export async function forgetEndedRulings(now: Date): Promise<void> {
  const rulings = await db().$queryRaw<Ended[]>(sql`
    SELECT id, campaign_id AS "campaignId", reason, criteria ->> 'name' AS name, criteria ->> 'affiliation' AS affiliation
    FROM rulings WHERE criteria ?| '{name,affiliation}' AND state <> 'running'
      AND ended_at BETWEEN ${new Date(now.getTime() - 2 * DAY_MS)} AND ${new Date(now.getTime() - HOUR_MS)}`);
  for (const { id, campaignId, reason, ...sought } of rulings) {
    for (const [field, value] of Object.entries(sought)) {
      if (!value || value === GONE) continue;
      const found = sql`SELECT FROM signatures WHERE campaign_id = ${campaignId} AND ${matching(campaignId, { [field]: value })}`;
      const words = value.split(/\s+/).filter((word) => word.length >= SHORTEST);
      const next = words.reduce((rest, gone) => rest.replaceAll(whole(gone), GONE), reason);
      await db().$executeRaw(sql`
        UPDATE rulings SET reason = ${next}, criteria = criteria || ${JSON.stringify({ [field]: GONE })}::jsonb
        WHERE id = ${id} AND NOT EXISTS (${found})`);
    }
  }
}

type Ended = { id: number; campaignId: number; reason: string; name: string | null; affiliation: string | null };
