import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { readToken } from "../verification/token.ts";

export async function consentToUpdates(id: string, updates: boolean): Promise<void> {
  await db().signature.updateMany({ where: { id, erasedAt: null, updates: !updates }, data: { updates } });
}

/** A "stop" token stops emails and gives no other access. */
export function readStopToken(token: string, now = new Date()): string | undefined {
  const claim = readToken("stop", token);
  return claim && claim.expiresAt > now ? claim.id : undefined;
}

export async function findConsent(token: string, locale: string, now = new Date()) {
  const id = readStopToken(token, now);
  const signature =
    id &&
    (await db().signature.findUnique({
      where: { id, erasedAt: null },
      select: { updates: true, campaign: { include: { texts: true } } },
    }));
  if (!signature) return;
  const { updates, campaign } = signature;
  return { updates, slug: campaign.slug, title: titleOf(campaign, locale) };
}
