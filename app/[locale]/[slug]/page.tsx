import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LetterPage } from "#app/ui/letter-page.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { pageMetadata } from "#app/ui/metadata.ts";
import { publicContext } from "#app/ui/page-context.ts";
import { pictureOf } from "#app/ui/picture.ts";
import { feedPath } from "#lib/updates/feed.ts";

export async function generateMetadata({ params }: PageProps<"/[locale]/[slug]">): Promise<Metadata> {
  const { locale, campaign } = await loadCampaign(params);
  const { slug, title, summary, addressee } = campaign;
  const t = await getTranslations({ locale, namespace: "letter" });
  const description = summary || `${t("kicker")} · ${t("to")} ${addressee}`;
  const picture = await pictureOf(campaign, locale);
  return pageMetadata({
    locale,
    languages: campaign.locales,
    path: `/${slug}`,
    title,
    description,
    picture,
    embeddable: campaign.state !== "archived",
    feed: feedPath(slug),
  });
}

export default async function Letter({ params }: PageProps<"/[locale]/[slug]">) {
  const { locale, campaign } = await loadCampaign(params);
  return <LetterPage campaign={campaign} locale={locale} context={publicContext(campaign.slug)} />;
}
