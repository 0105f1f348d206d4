import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";

export const PAGE_SIZE = 100;

/** What the public may know of a signature. Never an address; comments only when they are approved, which none is yet. */
export type Listed = {
  id: string;
  name: string;
  country: string | null;
  affiliation: string | null;
  title: string | null;
  verifiedAt: Date;
};

/** A place in the list: after the signature with this time and id. */
export type Cursor = { verifiedAt: Date; id: string };

/** The counted signatures whose signatories chose to be listed, the latest first, from a place on. */
export async function listSignatures(
  campaignId: number,
  { after, take = PAGE_SIZE }: { after?: Cursor; take?: number },
) {
  const rows = await db().$queryRaw<Listed[]>`
    SELECT id, name, country, affiliation, title, verified_at AS "verifiedAt" FROM signatures
    WHERE campaign_id = ${campaignId} AND counted AND listed
      ${after ? Prisma.sql`AND verified_at <= ${after.verifiedAt} AND (verified_at, id) < (${after.verifiedAt}, ${after.id}::uuid)` : Prisma.empty}
    ORDER BY verified_at DESC, id DESC LIMIT ${take + 1}`;
  const signatures = rows.slice(0, take);
  const last = signatures.at(-1);
  return { signatures, next: rows.length > take && last ? writeCursor(last) : undefined };
}

/** A cursor as it stands in a URL: the milliseconds since 1970 and the id. */
export function writeCursor({ verifiedAt, id }: Cursor): string {
  return `${verifiedAt.getTime()}_${id}`;
}

export function readCursor(text: string | undefined | null): Cursor | undefined {
  const [, time, id] = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "") ?? [];
  return time && id ? { verifiedAt: new Date(Number(time)), id } : undefined;
}
