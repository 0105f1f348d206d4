import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FactsForMachines, letterFacts } from "#app/ui/facts-for-machines.tsx";
import { Languages, OtherLanguage } from "#app/ui/languages.tsx";
import { loadCampaign, loadCount } from "#app/ui/load.ts";
import { absolute, pageMetadata } from "#app/ui/metadata.ts";
import { Reasons } from "#app/ui/reasons.tsx";
import { Share } from "#app/ui/share.tsx";
import { Signatories } from "#app/ui/signatories.tsx";
import { Signing } from "#app/ui/signing.tsx";
import { Standing } from "#app/ui/standing.tsx";
import { renderMarkdown } from "#lib/campaigns/markdown.ts";
import { listSignatures } from "#lib/signatures/list.ts";

const LATEST = 12;

export async function generateMetadata({ params }: PageProps<"/[locale]/[slug]">): Promise<Metadata> {
  const { locale, campaign } = await loadCampaign(params);
  return pageMetadata({ locale, path: `/${campaign.slug}`, title: campaign.title, description: campaign.summary });
}

export default async function Letter({ params }: PageProps<"/[locale]/[slug]">) {
  const { locale, campaign } = await loadCampaign(params);
  const { slug, letter, reasons } = campaign;
  const t = await getTranslations({ locale });
  const { signatures } = await listSignatures(campaign.id, { take: LATEST });
  const { count } = await loadCount(campaign.id);
  const base = `/${locale}/${slug}`;
  return (
    <>
      <Languages locale={locale} path={`/${slug}`} />
      <FactsForMachines facts={letterFacts(campaign, absolute(base), count)} />
      <div className="wide">
        <div className="reading">
          <article className="letter sheet">
            <p className="kicker">{t("letter.kicker")}</p>
            <p className="to" lang={campaign.locale}>
              <span lang={locale}>{t("letter.to")}</span> {campaign.addressee}
            </p>
            <h1 lang={campaign.locale}>{campaign.title}</h1>
            <p className="date">{t("letter.published", { date: campaign.publishedAt })}</p>
            <OtherLanguage locale={locale} shown={letter.locale} />
            <div
              className="text"
              lang={letter.locale}
              dangerouslySetInnerHTML={{ __html: renderMarkdown(letter.text) }}
            />
          </article>
          <Standing campaign={campaign} locale={locale} />
        </div>
        <section id="sign" aria-labelledby="sign-title">
          <h2 id="sign-title">{t("letter.signNow")}</h2>
          <Signing campaign={campaign} locale={locale} />
        </section>
        {reasons.length > 0 && (
          <section aria-labelledby="reasons-title">
            <h2 id="reasons-title">{t("letter.reasons")}</h2>
            <Reasons reasons={reasons} base={base} heading="h3" />
            <p className="more">
              <a href={`${base}/reasons`}>{t("letter.allReasons", { count: reasons.length })}</a>
            </p>
          </section>
        )}
        <section aria-labelledby="signatories-title">
          <h2 id="signatories-title">{t("letter.signatories")}</h2>
          {signatures.length === 0 ? (
            <p>{t("letter.noSignatories")}</p>
          ) : (
            <Signatories signatures={signatures} locale={locale} />
          )}
          <p className="more">
            <a href={`${base}/signatories`}>{t("letter.allSignatories")}</a>
            <br />
            <a href={`${base}/numbers`}>{t("letter.numbers")}</a>
          </p>
        </section>
        <Share locale={locale} path={`/${slug}`} text={campaign.title} hashtags={campaign.hashtags} />
      </div>
    </>
  );
}
