import { notFound } from "next/navigation";
import { cache } from "react";
import { findCampaign } from "#lib/campaigns/find.ts";
import { findReason } from "#lib/campaigns/reason.ts";
import type { Campaign } from "#lib/campaigns/view.ts";
import { countSignatures } from "#lib/counters/count.ts";
import { countPaper } from "#lib/counters/paper.ts";
import { isLocale, type Locale } from "#lib/locale/locales.ts";

type Counted = { count: number; asOf: string };

const find = cache(findCampaign);

/** The campaign that a page is about and its count, read once a rendering; a 404 where there is none. */
export async function loadCampaign(params: Promise<{ locale: string; slug: string }>) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const campaign = await find(slug, locale);
  if (!campaign) notFound();
  return { locale, campaign };
}

const findOne = cache(findReason);

/** A reason of a campaign by its number in an address. */
export async function loadReason(campaignId: number, number: string, locale: Locale) {
  if (!/^[1-9]\d{0,3}$/.test(number)) notFound();
  return (await findOne(campaignId, Number(number), locale)) ?? notFound();
}

/** How many signed on paper, read once a rendering. */
export const loadPaper = cache(countPaper);

const known = new Map<number, Counted>();

/** The count, and since when it is known to be so: while nothing changes the page stays the same to the letter. */
export const loadCount = cache(async (campaignId: number): Promise<Counted> => {
  const asOf = new Date().toISOString(); // before the read: a number is never older than it says
  const count = await countSignatures(campaignId);
  const before = known.get(campaignId);
  if (before?.count === count) return before;
  known.set(campaignId, { count, asOf });
  return { count, asOf };
});

export type { Campaign, Locale };
