import type { MetadataRoute } from "next";
import { absolute } from "#app/ui/metadata.ts";
import { findCampaign, listCampaigns } from "#lib/campaigns/find.ts";
import { listReasonLanguages } from "#lib/letters/reasons/find.ts";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "#lib/locale/locales.ts";
import { findImprint } from "#lib/site/show.ts";

export const dynamic = "force-dynamic";

type Entry = { path: string; languages: readonly Locale[] };

/** Every public page in every language it is written in, each with its other languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const entries: Entry[] = ["", "/privacy", "/developers", "/verify"].map((path) => ({ path, languages: LOCALES }));
  const imprints = await Promise.all(
    LOCALES.map(async (locale) => ((await findImprint(locale))?.locale === locale ? [locale] : [])),
  );
  if (imprints.flat().length > 0) entries.push({ path: "/imprint", languages: imprints.flat() });
  for (const { slug } of await listCampaigns(DEFAULT_LOCALE)) entries.push(...(await entriesOf(slug)));
  const url = (locale: string, path: string) => absolute(`/${locale}${path}`);
  return entries.flatMap(({ path, languages }) => {
    const alternates = { languages: Object.fromEntries(languages.map((locale) => [locale, url(locale, path)])) };
    return languages.map((locale) => ({ url: url(locale, path), alternates }));
  });
}

async function entriesOf(slug: string): Promise<Entry[]> {
  const campaign = await findCampaign(slug, DEFAULT_LOCALE);
  if (!campaign) return [];
  const { id, locales: languages } = campaign;
  const reasons = await listReasonLanguages(id);
  const pages = [
    "",
    "/versions",
    "/signatories",
    "/numbers",
    "/updates",
    "/samples",
    ...(reasons.length > 0 ? ["/reasons"] : []),
  ];
  return [
    ...pages.map((page) => ({ path: `/${slug}${page}`, languages })),
    ...reasons.map(({ number, locales }) => ({ path: `/${slug}/reasons/${number}`, languages: locales })),
  ];
}
