import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { isOn } from "../switches/in-force.ts";
import { knowSwitches } from "../switches/read.ts";
import { publicDetails } from "./detail-columns.ts";
import type { Details } from "./details.ts";

const PAGE_SIZE = 100;
/** Rows read per page at most: many in a row may be private, hidden or uncounted. */
const WALK = 50_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The public part of a signature: never an address; a comment only once approved. */
export type Listed = Details & { id: string; name: string; verifiedAt: Date };

const { sql } = Prisma;
/** The hour, as in the public log: a more exact time would tie a name to its entry there. */
const verifiedAt = sql`date_trunc('hour', s.verified_at, 'UTC') AS "verifiedAt"`;
const columns = sql`s.id, s.name, ${publicDetails}, ${verifiedAt}`;
const isListed = sql`s.counted AND s.listed AND s.hidden_at IS NULL`;

type Options = { after?: string; take?: number; others?: boolean; walk?: number };

/** Sorted by signing time: an index on verification time would slow down verifying. A page may be short. */
export async function listSignatures(campaignId: number, { after, take = PAGE_SIZE, others, walk = WALK }: Options) {
  if (await hidesLists(campaignId)) return { signatures: [], next: undefined };
  const range = sql`campaign_id = ${campaignId} ${after ? sql`AND id < ${after}::uuid` : Prisma.empty}`;
  const rows = await db().$queryRaw<Listed[]>`
    SELECT ${columns} FROM (SELECT * FROM signatures WHERE ${range} ORDER BY id DESC LIMIT ${walk}) AS s
    WHERE ${isListed}
      ${others ? sql`AND NOT EXISTS (SELECT FROM prominent p WHERE p.signature_id = s.id)` : Prisma.empty}
    ORDER BY s.id DESC LIMIT ${take + 1}`;
  const signatures = rows.slice(0, take);
  if (rows.length > take) return { signatures, next: signatures.at(-1)?.id };
  const [edge] = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM signatures WHERE ${range} ORDER BY id DESC OFFSET ${walk - 1} LIMIT 1`;
  return { signatures, next: edge?.id };
}

export async function hidesLists(campaignId: number): Promise<boolean> {
  await knowSwitches();
  return isOn("hide_lists", { id: campaignId });
}

/** A public title replaces the signatory's own. */
export async function listProminent(campaignId: number): Promise<Listed[]> {
  if (await hidesLists(campaignId)) return [];
  const rows = await db().$queryRaw<(Listed & { publicTitle: string })[]>`
    SELECT ${columns}, p.public_title AS "publicTitle" FROM prominent p JOIN signatures s ON s.id = p.signature_id
    WHERE p.campaign_id = ${campaignId} AND ${isListed} ORDER BY p.position, s.id`;
  return rows.map(({ publicTitle, ...row }) => ({ ...row, title: publicTitle || row.title }));
}

export function readCursor(text: string | undefined | null): string | undefined {
  return text && UUID.test(text) ? text : undefined;
}
