import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { BYLINE, type Details } from "../signatures/details.ts";
import { matching, type Wanted, walked } from "./filter.ts";

/** Rows read at most: walking first, through the index by words and by day, and walking last or counting. */
export const EFFORT = { walk: 10_000, words: 20_000, step: 5_000, last: 100_000 };
const { raw, sql } = Prisma;

const columns = sql`id, name, ${raw(BYLINE.join(", "))}, listed, comment IS NOT NULL AS "hasComment",
  created_at AS "createdAt", verified_at AS "verifiedAt", withdrawn_at AS "withdrawnAt",
  invalidated_at AS "invalidatedAt", quarantined_at AS "quarantinedAt", hidden_at AS "hiddenAt"`;

export type Row = Pick<Details, (typeof BYLINE)[number]> & {
  id: string;
  name: string;
  listed: boolean;
  hasComment: boolean;
  createdAt: Date;
  verifiedAt: Date | null;
  withdrawnAt: Date | null;
  invalidatedAt: Date | null;
  quarantinedAt: Date | null;
  hiddenAt: Date | null;
};

/** `edge`: the id where the search stopped, if there may be more. */
export type Part = { rows: Row[]; edge?: string };

export type Sought = { campaignId: number; filter: Wanted; below?: string; take: number; effort?: typeof EFFORT };

/** The filter is a column, hidden from the planner, which would walk the table for common terms. */
export async function gather(
  { campaignId, filter, below, take, effort = EFFORT }: Sought,
  condition: Prisma.Sql,
  keys?: string[],
): Promise<{ rows: Row[]; reached: number; isWhole: boolean }> {
  const most = keys ? effort.step : effort.words;
  const [, found] = await db().$transaction([
    db().$executeRaw`SET LOCAL enable_seqscan = off`,
    db().$queryRaw<(Row & { fits: boolean; place: number; count: number; reached: number })[]>`
      WITH indexed AS MATERIALIZED (
        SELECT wanted.place::int, hit.* FROM unnest(${keys ?? [""]}::text[]) WITH ORDINALITY AS wanted (key, place)
        CROSS JOIN LATERAL (
          SELECT ${columns}, (${walked(campaignId, filter)} ${belowId(below)} AND ${matching(campaignId, filter)}) AS fits
          FROM signatures WHERE ${condition}
        ) AS hit LIMIT ${most}
      )
      SELECT *, (SELECT count(*) FROM indexed)::int AS count, (SELECT max(place) FROM indexed) AS reached FROM indexed
      ORDER BY fits DESC NULLS LAST, id DESC LIMIT ${take}`,
  ]);
  const rows = found.flatMap(({ fits, place: _, count: __, reached: ___, ...row }): Row[] => (fits ? [row] : []));
  return { rows, reached: found[0]?.reached ?? 0, isWhole: (found[0]?.count ?? 0) < most };
}

export async function walk({ campaignId, filter, below, take }: Sought, most?: number): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT ${columns} FROM (
      SELECT * FROM signatures WHERE ${walked(campaignId, filter)} ${belowId(below)} ORDER BY id DESC
      ${most === undefined ? Prisma.empty : sql`LIMIT ${most}`}
    ) AS newest WHERE ${matching(campaignId, filter)} ORDER BY id DESC LIMIT ${take}`;
}

export async function walkOn(sought: Sought): Promise<Part> {
  const { last } = sought.effort ?? EFFORT;
  const rows = await walk(sought, last);
  return { rows, edge: rows.length < sought.take ? await findEdge(sought, last) : undefined };
}

export async function findEdge({ campaignId, filter, below }: Sought, rows: number): Promise<string | undefined> {
  const [edge] = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM signatures WHERE ${walked(campaignId, filter)} ${belowId(below)}
    ORDER BY id DESC OFFSET ${rows - 1} LIMIT 1`;
  return edge?.id;
}

function belowId(id: string | undefined): Prisma.Sql {
  return id ? sql`AND id < ${id}::uuid` : Prisma.empty;
}
