import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Languages, OtherLanguage } from "#app/ui/languages.tsx";
import { pageMetadata } from "#app/ui/metadata.ts";
import { renderMarkdown } from "#lib/campaigns/markdown.ts";
import { isLocale } from "#lib/locale/locales.ts";
import { siteName } from "#lib/site/in-force.ts";
import { findImprint } from "#lib/site/show.ts";

type Props = PageProps<"/[locale]/imprint">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "site" });
  return pageMetadata({ locale, path: "/imprint", title: t("imprint"), description: siteName() });
}

/** Who runs the site, as its hosts say. */
export default async function Imprint({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const found = (await findImprint(locale)) ?? notFound();
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <>
      <Languages locale={locale} path="/imprint" />
      <h1>{t("imprint")}</h1>
      <OtherLanguage locale={locale} shown={found.locale} />
      <div className="text" lang={found.locale} dangerouslySetInnerHTML={{ __html: renderMarkdown(found.imprint) }} />
    </>
  );
}
