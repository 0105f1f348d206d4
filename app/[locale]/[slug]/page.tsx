import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Count } from "#app/ui/count.tsx";
import { Languages, OtherLanguage } from "#app/ui/languages.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { pageMetadata } from "#app/ui/metadata.ts";
import { Signatories } from "#app/ui/signatories.tsx";
import { Signing } from "#app/ui/signing.tsx";
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
  const base = `/${locale}/${slug}`;
  return (
    <>
      <article className="letter">
        <p className="to">
          <span>{t("letter.to")}</span> {campaign.addressee}
        </p>
        <h1 lang={campaign.locale}>{campaign.title}</h1>
        <p className="date">{t("letter.published", { date: campaign.publishedAt })}</p>
        <OtherLanguage locale={locale} shown={letter.locale} />
        <div className="text" lang={letter.locale} dangerouslySetInnerHTML={{ __html: renderMarkdown(letter.text) }} />
      </article>
      <Count campaign={campaign} locale={locale} />
      <section id="sign" aria-labelledby="sign-title">
        <h2 id="sign-title">{t("letter.signNow")}</h2>
        <Signing campaign={campaign} locale={locale} />
      </section>
      {reasons.length > 0 && (
        <section aria-labelledby="reasons-title">
          <h2 id="reasons-title">{t("letter.reasons")}</h2>
          <ol className="reasons">
            {reasons.map(({ number, title }) => (
              <li key={number} value={number}>
                <a href={`${base}/reasons/${number}`}>{title}</a>
              </li>
            ))}
          </ol>
          <p>
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
        <p>
          <a href={`${base}/signatories`}>{t("letter.allSignatories")}</a>
        </p>
      </section>
      <Languages locale={locale} path={`/${slug}`} />
    </>
  );
}
