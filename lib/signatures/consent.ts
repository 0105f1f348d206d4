import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { readToken } from "../verification/token.ts";

/** The signatory has mails about what becomes of the letter sent, or no more of them. Again is the same as once. */
export async function consentToUpdates(id: string, updates: boolean): Promise<void> {
  await db().signature.updateMany({ where: { id, erasedAt: null, updates: !updates }, data: { updates } });
}

/** The signature whose mails the holder of this token may stop; it gives no other power. */
export function stoppedBy(token: string, now = new Date()): string | undefined {
  const claim = readToken("stop", token);
  return claim && claim.expiresAt > now ? claim.id : undefined;
}

/** Whether mails about a letter go to who holds this token; nothing when it is of no signature any more. */
export async function findConsent(token: string, locale: string, now = new Date()) {
  const id = stoppedBy(token, now);
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
