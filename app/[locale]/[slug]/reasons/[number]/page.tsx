import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { FactsForMachines, reasonFacts } from "#app/ui/facts-for-machines.tsx";
import { Languages, OtherLanguage } from "#app/ui/languages.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { absolute, pageMetadata } from "#app/ui/metadata.ts";
import { RelatedLetter } from "#app/ui/related-letter.tsx";
import { Series } from "#app/ui/series.tsx";
import { Share } from "#app/ui/share.tsx";
import { Standing } from "#app/ui/standing.tsx";
import { renderLine, renderMarkdown } from "#lib/campaigns/markdown.ts";
import { findReason } from "#lib/campaigns/reason.ts";

type Props = PageProps<"/[locale]/[slug]/reasons/[number]">;

const find = cache(findReason);

async function load(params: Props["params"]) {
  const { locale, campaign } = await loadCampaign(params);
  const { number } = await params;
  if (!/^[1-9]\d{0,3}$/.test(number)) notFound();
  const reason = await find(campaign.id, Number(number), locale);
  if (!reason) notFound();
  return { locale, campaign, reason };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign, reason } = await load(params);
  return pageMetadata({
    locale,
    path: `/${campaign.slug}/reasons/${reason.number}`,
    title: `${reason.title} · ${campaign.title}`,
    description: reason.summary,
  });
}

export default async function Reason({ params }: Props) {
  const { locale, campaign, reason } = await load(params);
  const t = await getTranslations({ locale });
  const { slug, reasons } = campaign;
  const base = `/${locale}/${slug}`;
  return (
    <>
      <Languages locale={locale} path={`/${slug}/reasons/${reason.number}`} />
      <FactsForMachines facts={reasonFacts(reason, campaign, absolute(base))} />
      <div className="wide">
        <div className="reading">
          <article className="reason sheet">
            <p className="back">
              <a href={base}>{t("reason.back")}</a>
            </p>
            <p className="position">
              <span className="numeral" aria-hidden="true">
                {reason.number}
              </span>
              {t("reason.position", { number: reason.number, total: reasons.length })}
            </p>
            <h1 lang={reason.locale}>{reason.title}</h1>
            <OtherLanguage locale={locale} shown={reason.locale} />
            <div
              className="text"
              lang={reason.locale}
              dangerouslySetInnerHTML={{ __html: renderMarkdown(reason.text) }}
            />
            <div className="sources">
              <h2 id="sources-title">{t("reason.sources")}</h2>
              <ul lang={reason.locale} aria-labelledby="sources-title">
                {reason.sources.map((source) => (
                  <li key={source} dangerouslySetInnerHTML={{ __html: renderLine(source) }} />
                ))}
              </ul>
            </div>
          </article>
          <Standing campaign={campaign} locale={locale} />
        </div>
        {reason.related && <RelatedLetter slug={reason.related.slug} locale={locale} />}
        <Series reasons={reasons} number={reason.number} base={base} locale={locale} />
        <Share
          locale={locale}
          path={`/${slug}/reasons/${reason.number}`}
          text={`${reason.title} · ${campaign.title}`}
          hashtags={campaign.hashtags}
        />
      </div>
    </>
  );
}
