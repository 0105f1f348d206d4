import { pickText, titled } from "../../campaigns/text.ts";
import { db } from "../../db.ts";
import type { Locale } from "../../locale/locales.ts";
import { localesOf } from "../../locale/of-campaign.ts";

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
    locales: localesOf(titled(reason.texts)),
    title: text.title,
    summary: text.summary,
    text: text.text,
    sources: text.sources,
    related: reason.relatedCampaign,
  };
}

/** The languages of each reason, by its number. */
export async function listReasonLanguages(campaignId: number): Promise<{ number: number; locales: Locale[] }[]> {
  const reasons = await db().reason.findMany({
    where: { campaignId },
    orderBy: { number: "asc" },
    select: { number: true, texts: { select: { locale: true, title: true } } },
  });
  return reasons.map(({ number, texts }) => ({ number, locales: localesOf(titled(texts)) }));
}
