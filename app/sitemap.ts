import type { MetadataRoute } from "next";
import { absolute } from "#app/ui/metadata.ts";
import { findCampaign, listCampaigns } from "#lib/campaigns/find.ts";
import { DEFAULT_LOCALE, LOCALES } from "#lib/locale/locales.ts";

export const dynamic = "force-dynamic";

/** Every public page in every language, each with its other languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = ["", "/privacy", "/developers"];
  for (const { slug } of await listCampaigns(DEFAULT_LOCALE)) {
    const campaign = await findCampaign(slug, DEFAULT_LOCALE);
    if (!campaign) continue;
    paths.push(`/${slug}`, `/${slug}/versions`, `/${slug}/signatories`, `/${slug}/numbers`, `/${slug}/updates`);
    if (campaign.reasons.length > 0) paths.push(`/${slug}/reasons`);
    for (const { number } of campaign.reasons) paths.push(`/${slug}/reasons/${number}`);
  }
  const url = (locale: string, path: string) => absolute(`/${locale}${path}`);
  return paths.flatMap((path) => {
    const languages = Object.fromEntries(LOCALES.map((locale) => [locale, url(locale, path)]));
    return LOCALES.map((locale) => ({ url: url(locale, path), alternates: { languages } }));
  });
}
