import { Prisma } from "#prisma/client/client.ts";
import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { readToken } from "../verification/token.ts";

/** Who stops the emails is not asked for a sample either. */
export async function consentToUpdates(id: string, updates: boolean, now = new Date()): Promise<void> {
  await db().$transaction([
    db().signature.updateMany({ where: { id, erasedAt: null, updates: !updates }, data: { updates } }),
    stopAsking(Prisma.sql`id = ${id}::uuid`, updates ? null : now),
  ]);
}

export function stopAsking(signatures: Prisma.Sql, at: Date | null) {
  return db().$executeRaw`
    INSERT INTO sample_contacts (campaign_id, signature_id, stopped_at)
    SELECT campaign_id, id, ${at}::timestamptz FROM signatures WHERE ${signatures} AND erased_at IS NULL ORDER BY id
    ON CONFLICT (campaign_id, signature_id) DO UPDATE SET stopped_at = excluded.stopped_at`;
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
  const asked = await db().sampleContact.count({
    where: { campaignId: campaign.id, signatureId: id, askedAt: { not: null }, stoppedAt: null },
  });
  return { updates, isAsked: asked > 0, slug: campaign.slug, title: titleOf(campaign, locale) };
}
