import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DevelopersPage } from "#app/ui/developers-page.tsx";
import { Languages } from "#app/ui/languages.tsx";
import { pageMetadata } from "#app/ui/metadata.ts";
import { listCampaigns } from "#lib/campaigns/find.ts";
import { isLocale } from "#lib/locale/locales.ts";

type Props = PageProps<"/[locale]/developers">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "developers" });
  return pageMetadata({ locale, path: "/developers", title: t("title"), description: t("lead") });
}

export default async function Developers({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <>
      <Languages locale={locale} path="/developers" />
      <DevelopersPage campaigns={await listCampaigns(locale)} locale={locale} />
    </>
  );
}
