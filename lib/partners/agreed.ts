import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { inForce } from "../signatures/partner-consents.ts";

const { sql } = Prisma;

/** Verified signatories who agreed and still do. */
export const AGREED = (partner: string) => sql`
  FROM partner_consents c JOIN signatures s ON ${inForce} AND s.counted
  WHERE c.partner_id = ${partner}::uuid AND s.email_cipher IS NOT NULL`;

export async function countOwnList(partner: string): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count ${AGREED(partner)}`;
  return row?.count ?? 0;
}
