import { db } from "../db.ts";

const HOUR_MS = 3_600_000;

/** Whether a burst lasts. Then everybody is told that signatures count once they are checked. */
export async function isChecking(slug: string): Promise<boolean> {
  return (await db().burst.count({ where: { campaign: { slug }, holds: true, endedAt: null } })) > 0;
}

/** Whether somebody who verified then is told so still: for one to three hours, whatever happened to the signature. */
export async function isStillChecking(id: string, campaignId: number, verifiedAt: Date, now: Date): Promise<boolean> {
  if (now.getTime() - verifiedAt.getTime() >= waitOf(id)) return false;
  const then = { OR: [{ endedAt: null }, { endedAt: { gte: verifiedAt } }], begunAt: { lte: verifiedAt } };
  return (await db().burst.count({ where: { campaignId, holds: true, ...then } })) > 0;
}

/** One to three hours, by the random end of the ID. */
export function waitOf(id: string): number {
  return Math.floor(HOUR_MS * (1 + (2 * Number.parseInt(id.slice(-8), 16)) / 2 ** 32));
}
