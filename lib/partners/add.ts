import { isDone, setDone } from "../http/forms/once.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import { uuidv7 } from "../uuid.ts";
import { claimKey } from "./key.ts";
import type { NewPartner } from "./schema.ts";

export const PARTNERS_MAX = 1000;

export async function addPartner(
  organizerId: string,
  { slug, once, name, website, key }: NewPartner,
  now = new Date(),
) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    if (await isDone(transaction, once)) return { ok: false, error: "done_already" } as const;
    const others = await transaction.partner.count({ where: { campaignId, stoppedAt: null } });
    if (others >= PARTNERS_MAX) return { ok: false, error: "too_many_partners" } as const;
    const claim = await claimKey(transaction, campaignId, { key, name });
    if (!claim.ok) return claim;
    const [id, linkId] = [uuidv7(now.getTime()), uuidv7(now.getTime())];
    await transaction.partner.create({ data: { id, campaignId, name, website, createdAt: now, linkId } });
    await transaction.partnerKey.create({ data: { campaignId, key: claim.key, partnerId: id, createdAt: now } });
    await setDone(transaction, once, now);
    await recordAct(transaction, { campaignId, organizerId, act: "partner_added", details: { partner: id }, now });
    return { ok: true, id, key: claim.key } as const;
  });
}
