import { pickText, titled } from "../campaigns/text.ts";
import { db } from "../db.ts";
import type { Locale } from "../locale/locales.ts";

export type Reason = NonNullable<Awaited<ReturnType<typeof findReason>>>;

export async function findReason(campaignId: number, number: number, locale: Locale) {
  const reason = await db().reason.findUnique({
    where: { campaignId_number: { campaignId, number } },
    include: {
      texts: true,
      campaign: { select: { defaultLocale: true } },
      relatedCampaign: { select: { slug: true } },
    },
  });
  const text = reason && pickText(titled(reason.texts), locale, reason.campaign.defaultLocale);
  if (!text) return;
  return {
    number,
    locale: text.locale,
    title: text.title,
    summary: text.summary,
    text: text.text,
    sources: text.sources,
    related: reason.relatedCampaign,
  };
}
