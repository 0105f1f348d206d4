import { isDone, setDone } from "../../http/forms/once.ts";
import { recordAct } from "../../record/write.ts";
import { actOn } from "../../team/access.ts";
import { findRelated } from "./related.ts";
import { REASONS_MAX, type ReasonInput } from "./schema.ts";

export async function addReason(
  organizerId: string,
  { slug, related = "", ...text }: ReasonInput,
  { once, now = new Date() }: { once?: string; now?: Date } = {},
) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    if (await isDone(transaction, once)) return { ok: false, error: "done_already" } as const;
    const known = await transaction.campaignText.count({ where: { campaignId, locale: text.locale } });
    if (known === 0) return { ok: false, error: "unknown_language" } as const;
    const other = await findRelated(transaction, campaignId, related, now);
    if (!other.ok) return other;
    const number = 1 + (await transaction.reason.count({ where: { campaignId } }));
    if (number > REASONS_MAX) return { ok: false, error: "too_many_reasons" } as const;
    const { id } = await transaction.reason.create({
      data: { campaignId, number, relatedCampaignId: other.id, texts: { create: { ...text, updatedAt: now } } },
    });
    await setDone(transaction, once, now);
    const details = { reason: id, number, locale: text.locale };
    await recordAct(transaction, { campaignId, organizerId, act: "reason_added", details, now });
    return { ok: true, number } as const;
  });
}
