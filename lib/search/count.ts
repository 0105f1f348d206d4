import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { factsOf, firstDay, keysOn } from "./days.ts";
import { matching, walked } from "./filter.ts";
import { dayOf, termsSought } from "./terms.ts";
import { EFFORT, type Sought } from "./walk.ts";

const { sql } = Prisma;

/** If not `isAll`, the count is a lower bound. */
export type Counted = { count: number; isAll: boolean };
type Searched = Pick<Sought, "campaignId" | "filter" | "effort">;

/** Counts matches exactly if the campaign is small or the terms are rare, else gives a quick lower bound. */
export async function countMatching(searched: Searched, also = sql`true`, now = new Date()): Promise<Counted> {
  const newest = await countNewest(searched, also);
  if (newest.isAll) return newest;
  const indexed = await countIndexed(searched, also, now);
  if (!indexed || indexed.isAll) return indexed ?? newest;
  return indexed.count > newest.count ? indexed : newest;
}

async function countNewest({ campaignId, filter, effort = EFFORT }: Searched, also: Prisma.Sql): Promise<Counted> {
  const [counted] = await db().$queryRaw<Read[]>`
    SELECT count(*)::int AS read, (count(*) FILTER (WHERE ${matching(campaignId, filter)} AND ${also}))::int AS count FROM (
      SELECT * FROM signatures WHERE ${walked(campaignId, filter)} ORDER BY id DESC LIMIT ${effort.last}
    ) AS newest`;
  return toCounted(counted, effort.last);
}

async function countIndexed({ campaignId, filter, effort = EFFORT }: Searched, also: Prisma.Sql, now: Date) {
  const words = termsSought(campaignId, filter);
  const facts = await factsOf(campaignId, filter);
  if (words.length + facts.length === 0) return;
  const first = facts.length > 0 ? dayOf(await firstDay({ campaignId })) : dayOf(now) + 1;
  const days = Array.from({ length: Math.max(0, dayOf(now) + 2 - first) }, (_, day) => first + day);
  const keys = days.flatMap((day) => keysOn(day, { words, facts: [facts] }));
  const [, counted] = await db().$transaction([
    db().$executeRaw`SET LOCAL enable_seqscan = off`,
    db().$queryRaw<Read[]>`
      SELECT count(*)::int AS read, (count(*) FILTER (WHERE fits))::int AS count FROM (
        SELECT hit.fits FROM unnest(${keys}::text[]) AS wanted (key) CROSS JOIN LATERAL (
          SELECT (${walked(campaignId, filter)} AND ${matching(campaignId, filter)} AND ${also}) AS fits
          FROM signatures WHERE terms @> wanted.key::bigint[]
        ) AS hit LIMIT ${effort.words}
      ) AS indexed`,
  ]);
  return toCounted(counted[0], effort.words);
}

type Read = { read: number; count: number };

function toCounted(read: Read | undefined, most: number): Counted {
  return { count: read?.count ?? 0, isAll: (read?.read ?? 0) < most };
}
