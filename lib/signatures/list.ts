import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { publicDetails } from "./detail-columns.ts";
import type { Details } from "./details.ts";

const PAGE_SIZE = 100;
/** So many rows are looked through for a page: many in a row may be private, hidden, or not count. */
const WALK = 50_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the public may know of a signature. Never an address; a comment once it is approved. */
export type Listed = Details & { id: string; name: string; verifiedAt: Date };

const { sql } = Prisma;
const columns = sql`s.id, s.name, ${publicDetails}, s.verified_at AS "verifiedAt"`;
const isListed = sql`s.counted AND s.listed AND s.hidden_at IS NULL`;

type Asked = { after?: string; take?: number; others?: boolean; walk?: number };

/**
 * The counted signatures whose signatories chose to be listed, and whom no organizer hid, the latest signed first, from
 * the one after an id on: ids sort by the time of signing. (By that of verifying they would need an index which each
 * verification writes.) `others`: but those who stand first. `next`: where to read on; a page may have fewer than it
 * could, or nobody, and yet not be the last.
 */
export async function listSignatures(campaignId: number, { after, take = PAGE_SIZE, others, walk = WALK }: Asked) {
  const those = sql`campaign_id = ${campaignId} ${after ? sql`AND id < ${after}::uuid` : Prisma.empty}`;
  const rows = await db().$queryRaw<Listed[]>`
    SELECT ${columns} FROM (SELECT * FROM signatures WHERE ${those} ORDER BY id DESC LIMIT ${walk}) AS s
    WHERE ${isListed}
      ${others ? sql`AND NOT EXISTS (SELECT FROM prominent p WHERE p.signature_id = s.id)` : Prisma.empty}
    ORDER BY s.id DESC LIMIT ${take + 1}`;
  const signatures = rows.slice(0, take);
  if (rows.length > take) return { signatures, next: signatures.at(-1)?.id };
  const [edge] = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM signatures WHERE ${those} ORDER BY id DESC OFFSET ${walk - 1} LIMIT 1`;
  return { signatures, next: edge?.id };
}

/** Those who stand first, in the order that the organizers gave; a public title stands for their own. */
export async function listProminent(campaignId: number): Promise<Listed[]> {
  const rows = await db().$queryRaw<(Listed & { publicTitle: string })[]>`
    SELECT ${columns}, p.public_title AS "publicTitle" FROM prominent p JOIN signatures s ON s.id = p.signature_id
    WHERE p.campaign_id = ${campaignId} AND ${isListed} ORDER BY p.position, s.id`;
  return rows.map(({ publicTitle, ...row }) => ({ ...row, title: publicTitle || row.title }));
}

/** The id of a signature in a URL, or nothing. */
export function readCursor(text: string | undefined | null): string | undefined {
  return text && UUID.test(text) ? text : undefined;
}
