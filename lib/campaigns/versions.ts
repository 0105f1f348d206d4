import { db } from "../db.ts";

export type Version = { id: number; number: number; publishedAt: Date };

/** The versions of a letter that have been published, the newest first. */
export async function listVersions(campaignId: number, now = new Date()): Promise<Version[]> {
  const rows = await db().letterVersion.findMany({
    where: { campaignId, publishedAt: { lte: now } },
    orderBy: { number: "desc" },
    select: { id: true, number: true, publishedAt: true },
  });
  return rows.flatMap(({ publishedAt, ...row }) => (publishedAt ? [{ ...row, publishedAt }] : []));
}
