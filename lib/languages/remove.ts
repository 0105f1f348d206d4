import { recordAct } from "../audit/record.ts";
import { actOn } from "../campaigns/access.ts";
import type { OfLanguage } from "./schema.ts";

/**
 * Takes a language from a campaign with all that was written in it. Not the campaign's own, and none in which readers can
 * read: neither the letter, which is never changed, nor a reason.
 */
export async function removeLanguage(organizerId: string, { slug, locale }: OfLanguage, now = new Date()) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const campaign = await transaction.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    if (campaign.defaultLocale === locale) return { ok: false, error: "own_language" } as const;
    const published = { locale, version: { campaignId, publishedAt: { not: null } } };
    const ofReasons = { locale, reason: { campaignId } };
    const isRead =
      (await transaction.letterText.count({ where: published })) > 0 ||
      (campaign.publishedAt !== null && (await transaction.reasonText.count({ where: ofReasons })) > 0);
    if (isRead) return { ok: false, error: "language_published" } as const;

    await transaction.letterText.deleteMany({ where: { locale, version: { campaignId } } });
    await transaction.reasonText.deleteMany({ where: ofReasons });
    const { count } = await transaction.campaignText.deleteMany({ where: { campaignId, locale } });
    if (count === 0) return { ok: true } as const;
    await recordAct(transaction, { campaignId, organizerId, act: "language_removed", details: { locale }, now });
    return { ok: true } as const;
  });
}
