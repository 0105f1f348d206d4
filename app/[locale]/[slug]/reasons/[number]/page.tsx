import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Count } from "#app/ui/count.tsx";
import { Languages, OtherLanguage } from "#app/ui/languages.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { pageMetadata } from "#app/ui/metadata.ts";
import { RelatedLetter } from "#app/ui/related-letter.tsx";
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
  const place = reasons.findIndex(({ number }) => number === reason.number);
  const [previous, next] = [reasons[place - 1], reasons[place + 1]];
  const base = `/${locale}/${slug}`;
  return (
    <>
      <p className="back">
        <a href={base}>{t("reason.back")}</a>
      </p>
      <article className="reason">
        <p className="position">{t("reason.position", { number: reason.number, total: reasons.length })}</p>
        <h1 lang={reason.locale}>{reason.title}</h1>
        <OtherLanguage locale={locale} shown={reason.locale} />
        <div className="text" lang={reason.locale} dangerouslySetInnerHTML={{ __html: renderMarkdown(reason.text) }} />
        <section className="sources" aria-labelledby="sources-title">
          <h2 id="sources-title">{t("reason.sources")}</h2>
          <ul lang={reason.locale}>
            {reason.sources.map((source) => (
              <li key={source} dangerouslySetInnerHTML={{ __html: renderLine(source) }} />
            ))}
          </ul>
        </section>
      </article>
      <Count campaign={campaign} locale={locale} />
      <p>
        <a className="button" href={`${base}#sign`}>
          {t("letter.sign")}
        </a>
      </p>
      {reason.related && <RelatedLetter slug={reason.related.slug} locale={locale} />}
      <nav className="neighbours" aria-label={t("reason.listTitle")}>
        {previous && (
          <a rel="prev" href={`${base}/reasons/${previous.number}`}>
            {t("reason.previous", { title: previous.title })}
          </a>
        )}
        {next && (
          <a rel="next" href={`${base}/reasons/${next.number}`}>
            {t("reason.next", { title: next.title })}
          </a>
        )}
      </nav>
      <Languages locale={locale} path={`/${slug}/reasons/${reason.number}`} />
    </>
  );
}
