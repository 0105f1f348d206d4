import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CountAndSign } from "#app/ui/count-and-sign.tsx";
import { Languages } from "#app/ui/languages.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { pageMetadata } from "#app/ui/metadata.ts";
import { publicContext } from "#app/ui/page-context.ts";
import { pictureOf } from "#app/ui/picture.ts";
import { VersionChanges } from "#app/ui/version-changes.tsx";
import { renderLine } from "#lib/campaigns/markdown.ts";
import { countByVersion } from "#lib/counters/count.ts";
import { listEditions } from "#lib/letters/history.ts";

type Props = PageProps<"/[locale]/[slug]/versions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale, namespace: "versions" });
  return pageMetadata({
    locale,
    languages: campaign.locales,
    path: `/${campaign.slug}/versions`,
    title: `${t("title")} · ${campaign.title}`,
    description: t("lead", { title: campaign.title }),
    picture: await pictureOf(campaign, locale),
  });
}

export default async function Versions({ params }: Props) {
  const { locale, campaign } = await loadCampaign(params);
  const { id: campaignId, slug, title } = campaign;
  const t = await getTranslations({ locale });
  const [editions, counts] = await Promise.all([listEditions(campaignId, locale), countByVersion(campaignId)]);
  const base = `/${locale}/${slug}`;
  return (
    <>
      <Languages locale={locale} path={`/${slug}/versions`} />
      <div className="wide">
        <div className="reading">
          <div className="sheet">
            <p className="back">
              <a href={base}>{t("reason.back")}</a>
            </p>
            <h1>{t("versions.title")}</h1>
            <p className="lead">{t("versions.lead", { title })}</p>
            {editions.length === 1 && <p>{t("versions.only")}</p>}
            {editions.map(({ id, number, publishedAt, note, change }, index) => (
              <section key={id} aria-labelledby={`version-${number}`}>
                <h2 id={`version-${number}`}>
                  {t("versions.version", { number })}
                  {index === 0 && editions.length > 1 && ` (${t("versions.newest")})`}
                </h2>
                <p className="small">
                  {t("letter.published", { date: publishedAt })} ·{" "}
                  {t("versions.signed", { count: counts.get(id) ?? 0 })}
                </p>
                {note && <p lang={note.locale} dangerouslySetInnerHTML={{ __html: renderLine(note.text) }} />}
                {change && (
                  <details open={index === 0}>
                    <summary>{t("versions.changes", { number: number - 1 })}</summary>
                    <VersionChanges change={change} locale={locale} />
                  </details>
                )}
                <p>
                  <a href={index === 0 ? base : `${base}/versions/${number}`}>{t("versions.read", { number })}</a>
                </p>
              </section>
            ))}
          </div>
          <CountAndSign campaign={campaign} locale={locale} context={publicContext(campaign.slug)} />
        </div>
      </div>
    </>
  );
}
