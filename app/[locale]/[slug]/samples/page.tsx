import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Languages } from "#app/ui/languages.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { pageMetadata } from "#app/ui/metadata.ts";
import { pictureOf } from "#app/ui/picture.ts";
import { SampleEntry } from "#app/ui/sample-entry.tsx";
import { listSamples } from "#lib/sample/list.ts";

type Props = PageProps<"/[locale]/[slug]/samples">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale, namespace: "sample" });
  return pageMetadata({
    locale,
    languages: campaign.locales,
    path: `/${campaign.slug}/samples`,
    title: `${t("title")} · ${campaign.title}`,
    description: t("lead", { title: campaign.title }),
    picture: await pictureOf(campaign, locale),
  });
}

export default async function Samples({ params }: Props) {
  const { locale, campaign } = await loadCampaign(params);
  const { id, slug, title } = campaign;
  const t = await getTranslations({ locale });
  const samples = await listSamples(id);
  return (
    <>
      <Languages locale={locale} path={`/${slug}/samples`} />
      <div className="numbers">
        <p className="back">
          <a href={`/${locale}/${slug}`}>{t("reason.back")}</a>
        </p>
        <h1>{t("sample.title")}</h1>
        <p className="lead">{t("sample.lead", { title })}</p>
        <p className="notice">{t("sample.shows")}</p>
        {samples.length === 0 && <p>{t("sample.none")}</p>}
        {samples.map((sample) => (
          <SampleEntry key={sample.number} sample={sample} locale={locale} />
        ))}
        <ul className="summary-list">
          <li>
            <a href={`/log/${slug}/samples`}>{t("sample.data")}</a>
          </li>
          <li>
            <a href="/verify-sample.mjs">{t("sample.program")}</a>
          </li>
          <li>
            <a href={`/${locale}/${slug}/numbers#public-log`}>{t("numbers.log.title")}</a>
          </li>
        </ul>
      </div>
    </>
  );
}
