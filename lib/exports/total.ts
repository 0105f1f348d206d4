import { db } from "../db.ts";
import type { Kind } from "./columns.ts";

/** How often signatories were taken out of a campaign, by kind: also what was broken off, for some of it left. */
export async function totalExports(campaignId: number): Promise<Record<Kind, number>> {
  const rows = await db().export.groupBy({ by: ["kind"], where: { campaignId }, _count: true });
  const of = (kind: Kind) => rows.find((row) => row.kind === kind)?._count ?? 0;
  return { contacts: of("contacts"), delivery: of("delivery") };
}
