import { notFound } from "next/navigation";
import { cache } from "react";
import { findCampaign } from "#lib/campaigns/find.ts";
import type { Campaign } from "#lib/campaigns/view.ts";
import { countSignatures } from "#lib/counters/count.ts";
import { countPaper } from "#lib/counters/paper.ts";
import { findReason } from "#lib/letters/reasons/find.ts";
import { isLocale, type Locale } from "#lib/locale/locales.ts";

type Counted = { count: number; asOf: string };

const find = cache(findCampaign);

/** The page's campaign and count, cached per request; 404 if unknown. */
export async function loadCampaign(params: Promise<{ locale: string; slug: string }>) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const campaign = await find(slug, locale);
  if (!campaign) notFound();
  return { locale, campaign };
}

const findOne = cache(findReason);

/** A reason by the number in the URL; 404 if unknown. */
export async function loadReason(campaignId: number, number: string, locale: Locale) {
  if (!/^[1-9]\d{0,3}$/.test(number)) notFound();
  return (await findOne(campaignId, Number(number), locale)) ?? notFound();
}

/** Cached per request. */
export const loadPaper = cache(countPaper);

const known = new Map<number, Counted>();

/** The count and since when it has been known: stable while unchanged, so that pages are identical and cacheable. */
export const loadCount = cache(async (campaignId: number): Promise<Counted> => {
  const asOf = new Date().toISOString(); // before the read, so that asOf is never too late
  const count = await countSignatures(campaignId);
  const before = known.get(campaignId);
  if (before?.count === count) return before;
  known.set(campaignId, { count, asOf });
  return { count, asOf };
});

export type { Campaign, Locale };
