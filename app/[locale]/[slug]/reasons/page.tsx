import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Count } from "#app/ui/count.tsx";
import { Languages } from "#app/ui/languages.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { pageMetadata } from "#app/ui/metadata.ts";

export async function generateMetadata({ params }: PageProps<"/[locale]/[slug]/reasons">): Promise<Metadata> {
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale, namespace: "reason" });
  return pageMetadata({
    locale,
    path: `/${campaign.slug}/reasons`,
    title: `${t("listTitle")} · ${campaign.title}`,
    description: t("listLead", { title: campaign.title }),
  });
}

export default async function Reasons({ params }: PageProps<"/[locale]/[slug]/reasons">) {
  const { locale, campaign } = await loadCampaign(params);
  const { slug, title, reasons } = campaign;
  if (reasons.length === 0) notFound();
  const t = await getTranslations({ locale });
  return (
    <>
      <p className="back">
        <a href={`/${locale}/${slug}`}>{t("reason.back")}</a>
      </p>
      <h1>{t("reason.listTitle")}</h1>
      <p className="lead">{t("reason.listLead", { title })}</p>
      <ol className="reasons">
        {reasons.map((reason) => (
          <li key={reason.number} value={reason.number}>
            <h2>
              <a href={`/${locale}/${slug}/reasons/${reason.number}`}>{reason.title}</a>
            </h2>
            <p>{reason.summary}</p>
          </li>
        ))}
      </ol>
      <Count campaign={campaign} locale={locale} />
      <p>
        <a className="button" href={`/${locale}/${slug}#sign`}>
          {t("letter.sign")}
        </a>
      </p>
      <Languages locale={locale} path={`/${slug}/reasons`} />
    </>
  );
}
