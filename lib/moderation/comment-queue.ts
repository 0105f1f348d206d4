import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { detailColumns } from "../signatures/detail-columns.ts";
import type { Details } from "../signatures/details.ts";
import { checkAccess } from "../team/access.ts";

const PAGE_COMMENTS = 20;
/** Rows scanned per page, including those that do not count. */
const WALK = 50_000;
export const COUNTED_MAX = 1_000;

export type Waiting = Details & { id: string; name: string; locale: string; comment: string };

const { sql } = Prisma;

/** A page may be short or empty while `next` is set. `count` is a lower bound unless `isAll`. */
export async function listWaiting(organizerId: string, slug: string, after?: string, walk = WALK) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const { campaignId } = access;
  const found = await db().$queryRaw<Waiting[]>`
    SELECT id, name, locale, ${detailColumns} FROM ${undecided(campaignId, walk, after)} AS s
    WHERE counted ORDER BY id LIMIT ${PAGE_COMMENTS + 1}`;
  const [all] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM ${undecided(campaignId, walk)} AS s WHERE counted LIMIT ${COUNTED_MAX + 1}) AS waiting`;
  const comments = found.slice(0, PAGE_COMMENTS);
  const next = found.length > PAGE_COMMENTS ? comments.at(-1)?.id : await findEdge(campaignId, walk, after);
  const isAll = (await findEdge(campaignId, walk)) === undefined;
  const count = Math.max(all?.count ?? 0, comments.length);
  return { ok: true, comments, next, count, isAll } as const;
}

/** Of the oldest undecided comments, at most COUNTED_MAX. */
export async function countUndecided(campaignId: number): Promise<number> {
  const [waiting] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM ${undecided(campaignId, COUNTED_MAX)} AS s WHERE counted) AS waiting`;
  return waiting?.count ?? 0;
}

/** Undecided comments, counted or not: the index does not cover verification (decision 008). */
function undecided(campaignId: number, walk: number, after?: string): Prisma.Sql {
  return sql`(
    SELECT * FROM signatures
    WHERE campaign_id = ${campaignId} ${after ? sql`AND id > ${after}::uuid` : Prisma.empty}
      AND comment IS NOT NULL AND comment_approved_at IS NULL AND comment_refused_at IS NULL
    ORDER BY id LIMIT ${walk})`;
}

async function findEdge(campaignId: number, walk: number, after?: string): Promise<string | undefined> {
  const [edge] = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM ${undecided(campaignId, walk, after)} AS s ORDER BY id OFFSET ${walk - 1} LIMIT 1`;
  return edge?.id;
}
