import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { loadCampaign } from "#app/ui/load.ts";
import { pageMetadata } from "#app/ui/metadata.ts";
import { publicContext } from "#app/ui/page-context.ts";
import { pictureOf } from "#app/ui/picture.ts";
import { ReasonsPage } from "#app/ui/reasons-page.tsx";

type Props = PageProps<"/[locale]/[slug]/reasons">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale, namespace: "reason" });
  return pageMetadata({
    locale,
    languages: campaign.locales,
    path: `/${campaign.slug}/reasons`,
    embeddable: campaign.state !== "archived",
    title: `${t("listTitle")} · ${campaign.title}`,
    description: t("listLead", { title: campaign.title }),
    picture: await pictureOf(campaign, locale),
  });
}

export default async function AllReasons({ params }: Props) {
  const { locale, campaign } = await loadCampaign(params);
  if (campaign.reasons.length === 0) notFound();
  return <ReasonsPage campaign={campaign} locale={locale} context={publicContext(campaign.slug)} />;
}
