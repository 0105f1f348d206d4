import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";

export const PAGE_SIZE = 100;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the public may know of a signature. Never an address; comments only when they are approved, which none is yet. */
export type Listed = {
  id: string;
  name: string;
  country: string | null;
  affiliation: string | null;
  title: string | null;
  verifiedAt: Date;
};

/**
 * The counted signatures whose signatories chose to be listed, the latest signed first, from the one after an id on:
 * ids sort by the time of signing. (By that of verifying they would need an index which each verification writes.)
 * What `counted` says already is said again for the index.
 */
export async function listSignatures(
  campaignId: number,
  { after, take = PAGE_SIZE }: { after?: string; take?: number },
) {
  const rows = await db().$queryRaw<Listed[]>`
    SELECT id, name, country, affiliation, title, verified_at AS "verifiedAt" FROM signatures
    WHERE campaign_id = ${campaignId} AND counted AND listed AND withdrawn_at IS NULL AND invalidated_at IS NULL
      ${after ? Prisma.sql`AND id < ${after}::uuid` : Prisma.empty}
    ORDER BY id DESC LIMIT ${take + 1}`;
  const signatures = rows.slice(0, take);
  const last = signatures.at(-1);
  return { signatures, next: rows.length > take ? last?.id : undefined };
}

/** The id of a signature in a URL, or nothing. */
export function readCursor(text: string | undefined | null): string | undefined {
  return text && UUID.test(text) ? text : undefined;
}
