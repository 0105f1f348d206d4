import { db } from "../db.ts";
import { checkAccess } from "../team/access.ts";

export const SHOWN_MAX = 50;

/** Without URL and secret. `events` are the newest first. */
export async function listWebhooks(organizerId: string, slug: string) {
  const access = await checkAccess(organizerId, slug, "own");
  if (!access.ok) return access;
  const webhooks = await db().webhook.findMany({
    where: { campaignId: access.campaignId },
    omit: { targetCipher: true },
    include: { events: { orderBy: { number: "desc" }, take: SHOWN_MAX } },
    orderBy: { id: "asc" },
  });
  return { ok: true, webhooks } as const;
}

export function countStopped(campaignId: number): Promise<number> {
  return db().webhook.count({ where: { campaignId, stoppedAt: { not: null } } });
}
