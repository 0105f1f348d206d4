import { Prisma } from "#prisma/client/client.ts";

/** Which signatures are of an address, under any letter: asked for by the unique key, for campaigns are few. */
export function ofAddress(digest: Prisma.Sql | Uint8Array): Prisma.Sql {
  return Prisma.sql`campaign_id = ANY (ARRAY(SELECT id FROM campaigns)) AND email_digest = ${digest}`;
}
