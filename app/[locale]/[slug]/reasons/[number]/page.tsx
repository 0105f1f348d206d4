import type { Metadata } from "next";
import { loadCampaign, loadReason } from "#app/ui/load.ts";
import { pageMetadata } from "#app/ui/metadata.ts";
import { publicContext } from "#app/ui/page-context.ts";
import { pictureOf } from "#app/ui/picture.ts";
import { ReasonPage } from "#app/ui/reason-page.tsx";

type Props = PageProps<"/[locale]/[slug]/reasons/[number]">;

async function load(params: Props["params"]) {
  const { locale, campaign } = await loadCampaign(params);
  return { locale, campaign, reason: await loadReason(campaign.id, (await params).number, locale) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign, reason } = await load(params);
  return pageMetadata({
    locale,
    languages: reason.locales,
    path: `/${campaign.slug}/reasons/${reason.number}`,
    title: `${reason.title} · ${campaign.title}`,
    description: reason.summary,
    embeddable: campaign.state !== "archived",
    picture: await pictureOf(campaign, locale, reason),
  });
}

export default async function Reason({ params }: Props) {
  const { locale, campaign, reason } = await load(params);
  return <ReasonPage campaign={campaign} reason={reason} locale={locale} context={publicContext(campaign.slug)} />;
}
