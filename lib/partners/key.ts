import type { Prisma } from "#prisma/client/client.ts";
import { firstFree, stemOf } from "../campaigns/slug.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import { KEY_MAX, keyFrom, type NewKey, type OfPartner } from "./schema.ts";

/** Also reactivates a stopped partner. Former keys stay attributed. */
export async function makePartnerKey(organizerId: string, { slug, partner, key }: NewKey, now = new Date()) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const found = await transaction.partner.findFirst({
      where: { id: partner, campaignId },
      select: { name: true, keys: { where: { revokedAt: null } } },
    });
    if (!found) return { ok: false, error: "unknown_partner" } as const;
    if (found.keys.length > 0) return { ok: false, error: "key_there" } as const;
    const claim = await claimKey(transaction, campaignId, { key, name: found.name });
    if (!claim.ok) return claim;
    await transaction.partnerKey.create({
      data: { campaignId, key: claim.key, partnerId: partner, createdAt: now },
    });
    await transaction.partner.update({ where: { id: partner }, data: { stoppedAt: null } });
    await recordAct(transaction, { campaignId, organizerId, act: "partner_key_made", details: { partner }, now });
    return { ok: true } as const;
  });
}

/** Revokes a key for good: later signatures through it count without a source. */
export async function revokePartnerKey(
  organizerId: string,
  { slug, partner, key }: OfPartner & { key: string },
  now = new Date(),
) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const { count } = await transaction.partnerKey.updateMany({
      where: { campaignId, partnerId: partner, key, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return { ok: false, error: "unknown_key" } as const;
    await recordAct(transaction, { campaignId, organizerId, act: "partner_key_revoked", details: { partner }, now });
    return { ok: true } as const;
  });
}

/** Picks a key never used in this campaign: the requested one, or a free one derived from the name. */
export async function claimKey(
  transaction: Prisma.TransactionClient,
  campaignId: number,
  { key, name }: { key?: string; name: string },
): Promise<{ ok: true; key: string } | { ok: false; error: "key_taken"; suggestion: string }> {
  const free = await findFree(transaction, campaignId, key ?? keyFrom(name));
  return key && free !== key ? { ok: false, error: "key_taken", suggestion: free } : { ok: true, key: free };
}

async function findFree(transaction: Prisma.TransactionClient, campaignId: number, key: string): Promise<string> {
  const like = { startsWith: stemOf(key, KEY_MAX) };
  const rows = await transaction.partnerKey.findMany({ where: { campaignId, key: like }, select: { key: true } });
  const taken = new Set(rows.map((row) => row.key));
  return firstFree(key, KEY_MAX, (name) => taken.has(name));
}
