import { Prisma } from "#prisma/client/client.ts";
import { type Change, STEP, startOf } from "../counters/steps.ts";
import { db } from "../db.ts";

/**
 * Counted signatures that came through a partner's links, by any key that it has or had: in all, since midnight (UTC), in
 * seven days with today; and the last day on which there came more than went.
 */
export type Numbers = { count: number; today: number; week: number; last: Date | null };

export const NO_NUMBERS: Numbers = { count: 0, today: 0, week: 0, last: null };

/**
 * The numbers of each of a campaign's partners that anybody came by, or of one. Reads the ledger of sources, and no
 * signature.
 */
export async function readNumbers(campaignId: number, now: Date, partner?: string): Promise<Map<string, Numbers>> {
  const today = startOf(now, "day");
  const week = new Date(today.getTime() - 6 * STEP.day);
  const rows = await db().$queryRaw<({ id: string } & Numbers)[]>`
    WITH days AS (${daysOf(campaignId, partner)})
    SELECT id, sum(change)::int AS count, coalesce(sum(change) FILTER (WHERE day >= ${today}::date), 0)::int AS today,
      coalesce(sum(change) FILTER (WHERE day >= ${week}::date), 0)::int AS week,
      max(day) FILTER (WHERE change > 0 AND day > ${BEFORE}::date) AS last
    FROM days GROUP BY id`;
  return new Map(rows.map(({ id, ...numbers }) => [id, numbers]));
}

/** A day that stands for all those that were not kept. */
const BEFORE = new Date(0);

/**
 * By how much the count of what came through a partner's links changed on each day (UTC) on which it did; `before` is
 * what there was before days were kept: when its key was a word of a link, and no partner's yet.
 */
export async function readDays(campaignId: number, partner: string): Promise<{ before: number; days: Change[] }> {
  const rows = await db().$queryRaw<Change[]>`
    SELECT day::timestamptz AS "from", change::int FROM (${daysOf(campaignId, partner)}) AS days WHERE change <> 0 ORDER BY day`;
  const isKept = ({ from }: Change) => from > BEFORE;
  return { before: rows.find((row) => !isKept(row))?.change ?? 0, days: rows.filter(isKept) };
}

/** The ledger's rows of partners' keys, found by its primary key, summed by partner and day. */
function daysOf(campaignId: number, partner?: string): Prisma.Sql {
  const one = partner === undefined ? Prisma.empty : Prisma.sql`AND k.partner_id = ${partner}::uuid`;
  return Prisma.sql`
    SELECT k.partner_id::text AS id, t.day, sum(t.change) AS change
    FROM partner_keys k JOIN source_tally t ON t.campaign_id = k.campaign_id AND t.source = k.key
    WHERE k.campaign_id = ${campaignId} ${one} GROUP BY 1, 2`;
}
