import { Prisma } from "#prisma/client/client.ts";
import { KINDS } from "../exports/columns.ts";
import type { Snapshot } from "../exports/snapshot.ts";
import type { Signatory } from "./pack.ts";

const { sql } = Prisma;

/** A public title replaces the signatory's own. */
export async function readProminent(snapshot: Snapshot, campaignId: number): Promise<Signatory[]> {
  const rows = await snapshot.all(sql`
    SELECT name, coalesce(nullif(public_title, ''), title), affiliation, country
    FROM prominent JOIN signatures s ON s.id = signature_id
    WHERE s.campaign_id = ${campaignId} AND counted AND ${KINDS.delivery.where} ORDER BY position, s.id`);
  return rows.map(([name = "", title, affiliation, country]) => ({ name, title, affiliation, country }));
}

/** Excludes prominent signatories from the list, so that no one is named twice. */
export const IS_ORDINARY = sql`NOT EXISTS (SELECT FROM prominent WHERE signature_id = signatures.id)`;
