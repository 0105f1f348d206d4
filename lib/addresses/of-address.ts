import { Prisma } from "#prisma/client/client.ts";

/** Listing the campaigns, which are few, lets PostgreSQL use the unique index. */
export function ofAddress(digest: Prisma.Sql | Uint8Array): Prisma.Sql {
  return Prisma.sql`campaign_id = ANY (ARRAY(SELECT id FROM campaigns)) AND email_digest = ${digest}`;
}
