import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { matching, type Wanted, walked } from "./filter.ts";

/**
 * So many of the newest rows are looked through first: what is common is among them. Of what an index has under words,
 * so many are read at most, and of facts by the day, in a step: where there are more, walking finds them soon. So many
 * rows are walked through in the end, and as many to count.
 */
export const EFFORT = { walk: 10_000, words: 20_000, step: 5_000, last: 100_000 };
const { sql } = Prisma;

const columns = sql`id, name, title, affiliation, country, listed, comment IS NOT NULL AS "hasComment",
  created_at AS "createdAt", verified_at AS "verifiedAt", withdrawn_at AS "withdrawnAt",
  invalidated_at AS "invalidatedAt", hidden_at AS "hiddenAt"`;

export type Row = {
  id: string;
  name: string;
  title: string | null;
  affiliation: string | null;
  country: string | null;
  listed: boolean;
  hasComment: boolean;
  createdAt: Date;
  verifiedAt: Date | null;
  withdrawnAt: Date | null;
  invalidatedAt: Date | null;
  hiddenAt: Date | null;
};

/** Rows; and if there may be others behind an id that was not looked beyond, that id. */
export type Part = { rows: Row[]; edge?: string };

export type Sought = { campaignId: number; filter: Wanted; below?: string; take: number; effort?: typeof EFFORT };

/**
 * All that match among those that an index has under a condition, one `key` after the other, until they are many. What
 * else they must be is asked as a column, where the planner does not see it, nor the whole table: it takes common terms
 * to lie everywhere, and would walk. `reached`: the place of the last key that was looked up, and maybe not to its end.
 */
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
        SELECT looked.place::int, hit.* FROM unnest(${keys ?? [""]}::text[]) WITH ORDINALITY AS looked (key, place)
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

/** Goes through rows by their ids, the newest first. */
export async function walk({ campaignId, filter, below, take }: Sought, most?: number): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT ${columns} FROM (
      SELECT * FROM signatures WHERE ${walked(campaignId, filter)} ${belowId(below)} ORDER BY id DESC
      ${most === undefined ? Prisma.empty : sql`LIMIT ${most}`}
    ) AS newest WHERE ${matching(campaignId, filter)} ORDER BY id DESC LIMIT ${take}`;
}

/** The same, until so many were found or looked through. */
export async function walkOn(sought: Sought): Promise<Part> {
  const { last } = sought.effort ?? EFFORT;
  const rows = await walk(sought, last);
  return { rows, edge: rows.length < sought.take ? await findEdge(sought, last) : undefined };
}

/** The last id of so many rows, if there are as many. */
export async function findEdge({ campaignId, filter, below }: Sought, rows: number): Promise<string | undefined> {
  const [edge] = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM signatures WHERE ${walked(campaignId, filter)} ${belowId(below)}
    ORDER BY id DESC OFFSET ${rows - 1} LIMIT 1`;
  return edge?.id;
}

function belowId(id: string | undefined): Prisma.Sql {
  return id ? sql`AND id < ${id}::uuid` : Prisma.empty;
}
