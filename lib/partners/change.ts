import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import { countOwnList } from "./agreed.ts";
import type { ListChange, OfPartner, PartnerChange } from "./schema.ts";

/** The key cannot change: it is in published links. */
export async function changePartner(
  organizerId: string,
  { slug, partner, name, website }: PartnerChange,
  now = new Date(),
) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const where = { id: partner, campaignId };
    const named = await transaction.partner.findFirst({ where, select: { name: true } });
    // People agreed to the list of that name.
    if (named && named.name !== name && (await countOwnList(partner)) > 0)
      return { ok: false, error: "partner_has_list" } as const;
    const { count } = await transaction.partner.updateMany({ where, data: { name, website } });
    if (count === 0) return { ok: false, error: "unknown_partner" } as const;
    await recordAct(transaction, { campaignId, organizerId, act: "partner_changed", details: { partner }, now });
    return { ok: true } as const;
  });
}

/** Without a privacy page the partner's form asks nothing; who agreed before stays on the list. */
export async function setPartnerList(organizerId: string, { slug, partner, policy }: ListChange, now = new Date()) {
  return actOn(organizerId, slug, "own", async ({ campaignId, transaction }) => {
    const where = { id: partner, campaignId };
    const { count } = await transaction.partner.updateMany({ where, data: { listPolicy: policy } });
    if (count === 0) return { ok: false, error: "unknown_partner" } as const;
    const details = { partner, asks: policy !== "" };
    await recordAct(transaction, { campaignId, organizerId, act: "partner_list_changed", details, now });
    return { ok: true } as const;
  });
}

/** Signatures from the partner's links stay attributed. */
export async function stopPartner(organizerId: string, { slug, partner }: OfPartner, now = new Date()) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const { count } = await transaction.partner.updateMany({
      where: { id: partner, campaignId, stoppedAt: null },
      data: { stoppedAt: now, linkId: null },
    });
    if (count === 0) return { ok: false, error: "unknown_partner" } as const;
    await transaction.partnerKey.updateMany({
      where: { campaignId, partnerId: partner, revokedAt: null },
      data: { revokedAt: now },
    });
    await recordAct(transaction, { campaignId, organizerId, act: "partner_stopped", details: { partner }, now });
    return { ok: true } as const;
  });
}
