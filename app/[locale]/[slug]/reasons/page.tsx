import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Languages } from "#app/ui/languages.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { pageMetadata } from "#app/ui/metadata.ts";
import { Reasons } from "#app/ui/reasons.tsx";
import { Standing } from "#app/ui/standing.tsx";

type Props = PageProps<"/[locale]/[slug]/reasons">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale, namespace: "reason" });
  return pageMetadata({
    locale,
    path: `/${campaign.slug}/reasons`,
    title: `${t("listTitle")} · ${campaign.title}`,
    description: t("listLead", { title: campaign.title }),
  });
}

export default async function AllReasons({ params }: Props) {
  const { locale, campaign } = await loadCampaign(params);
  const { slug, title, reasons } = campaign;
  if (reasons.length === 0) notFound();
  const t = await getTranslations({ locale, namespace: "reason" });
  return (
    <>
      <Languages locale={locale} path={`/${slug}/reasons`} />
      <div className="wide">
        <div className="reading">
          <div className="sheet">
            <p className="back">
              <a href={`/${locale}/${slug}`}>{t("back")}</a>
            </p>
            <h1>{t("listTitle")}</h1>
            <p className="lead">{t("listLead", { title })}</p>
            <Reasons reasons={reasons} base={`/${locale}/${slug}`} heading="h2" />
          </div>
          <Standing campaign={campaign} locale={locale} />
        </div>
      </div>
    </>
  );
}
