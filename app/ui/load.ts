import { notFound } from "next/navigation";
import { cache } from "react";
import { type Campaign, findCampaign } from "#lib/campaigns/find.ts";
import { countSignatures } from "#lib/counters/count.ts";
import { isLocale, type Locale } from "#lib/locale/locales.ts";

export type Counted = { count: number; asOf: string };

const find = cache(findCampaign);

/** The campaign that a page is about and its count, read once a rendering; a 404 where there is none. */
export async function loadCampaign(params: Promise<{ locale: string; slug: string }>) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const campaign = await find(slug, locale);
  if (!campaign) notFound();
  return { locale, campaign };
}

export const loadCount = cache(async (campaignId: number): Promise<Counted> => {
  const asOf = new Date().toISOString(); // before the read: a number is never older than it says
  return { count: await countSignatures(campaignId), asOf };
});

export type { Campaign, Locale };
