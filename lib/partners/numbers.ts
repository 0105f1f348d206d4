import { Prisma } from "#prisma/client/client.ts";
import { type Change, INTERVAL_MS, startOf } from "../counters/intervals.ts";
import { db } from "../db.ts";

/** Counted signatures through any key the partner has had; `last` is the latest day with a net gain. */
export type Numbers = { count: number; today: number; week: number; last: Date | null };

export const NO_NUMBERS: Numbers = { count: 0, today: 0, week: 0, last: null };

/** Reads only the ledger of sources, no signatures. */
export async function readNumbers(campaignId: number, now: Date, partner?: string): Promise<Map<string, Numbers>> {
  const today = startOf(now, "day");
  const week = new Date(today.getTime() - 6 * INTERVAL_MS.day);
  const rows = await db().$queryRaw<({ id: string } & Numbers)[]>`
    WITH days AS (${daysOf(campaignId, partner)})
    SELECT id, sum(change)::int AS count, coalesce(sum(change) FILTER (WHERE day >= ${today}::date), 0)::int AS today,
      coalesce(sum(change) FILTER (WHERE day >= ${week}::date), 0)::int AS week,
      max(day) FILTER (WHERE change > 0 AND day > ${BEFORE}::date) AS last
    FROM days GROUP BY id`;
  return new Map(rows.map(({ id, ...numbers }) => [id, numbers]));
}

/** The ledger's day for signatures whose day was not kept. */
const BEFORE = new Date(0);

/** The net change per day (UTC). `before` sums what came when the key was not a partner's yet. */
export async function readDays(campaignId: number, partner: string): Promise<{ before: number; days: Change[] }> {
  const rows = await db().$queryRaw<Change[]>`
    SELECT day::timestamp AT TIME ZONE 'UTC' AS "from", change::int FROM (${daysOf(campaignId, partner)}) AS days WHERE change <> 0 ORDER BY day`;
  const isKept = ({ from }: Change) => from > BEFORE;
  return { before: rows.find((row) => !isKept(row))?.change ?? 0, days: rows.filter(isKept) };
}

function daysOf(campaignId: number, partner?: string): Prisma.Sql {
  const one = partner === undefined ? Prisma.empty : Prisma.sql`AND k.partner_id = ${partner}::uuid`;
  return Prisma.sql`
    SELECT k.partner_id::text AS id, t.day, sum(t.change) AS change
    FROM partner_keys k JOIN source_tally t ON t.campaign_id = k.campaign_id AND t.source = k.key
    WHERE k.campaign_id = ${campaignId} ${one} GROUP BY 1, 2`;
}
