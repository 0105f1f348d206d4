import { isWritten } from "../campaigns/written.ts";
import { findVersions, textOf } from "../letters/versions.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import type { OfLanguage } from "./schema.ts";

/** Sets the campaign's own language: the original and the fallback. A published letter must be complete in it. */
export async function chooseLanguage(organizerId: string, { slug, locale }: OfLanguage, now = new Date()) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const campaign = await transaction.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { defaultLocale: true, texts: { where: { locale }, select: { locale: true } } },
    });
    if (campaign.defaultLocale === locale) return { ok: true } as const;
    if (campaign.texts.length === 0) return { ok: false, error: "unknown_language" } as const;
    const { draft, published } = await findVersions(campaignId, transaction);
    const versions = published ? [published, draft ?? published] : [];
    const lacks = versions.some((version) => {
      const text = textOf(version, locale);
      return !text || !isWritten(text);
    });
    if (lacks) return { ok: false, error: "language_unwritten" } as const;
    await transaction.campaign.update({ where: { id: campaignId }, data: { defaultLocale: locale } });
    await recordAct(transaction, { campaignId, organizerId, act: "language_chosen", details: { locale }, now });
    return { ok: true } as const;
  });
}
