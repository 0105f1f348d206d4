import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { sentForm } from "#app/ui/form.ts";
import { loadCampaign } from "#app/ui/load.ts";
import { NextForm } from "#app/ui/next-form.tsx";
import { Outcome } from "#app/ui/outcome.tsx";
import { renderMarkdown } from "#lib/campaigns/markdown.ts";
import { showNext } from "#lib/steps/show.ts";

type Props = PageProps<"/[locale]/[slug]/next/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await loadCampaign(params);
  const t = await getTranslations({ locale, namespace: "next" });
  return { title: t("title"), robots: { index: false } };
}

/** Another letter, for somebody whose address is proven. Only the button signs. */
export default async function Next({ params }: Props) {
  const { token } = await params;
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale });
  const { slug, title, addressee, summary, letter } = campaign;
  const shown = await showNext(token, slug);
  if (shown.state !== "ready")
    return (
      <Outcome
        title={t(`next.${shown.state}Title`)}
        lead={t(`next.${shown.state}`)}
        ways={
          <>
            <a href={`/${locale}/${slug}`}>{t("verify.toLetter")}</a>
            {shown.state !== "unknown" && <a href={`/${locale}/my-signature`}>{t("find.title")}</a>}
          </>
        }
      />
    );
  return (
    <>
      <h1>{t("next.title")}</h1>
      <p className="lead">{t("next.lead")}</p>
      <article className="letter sheet demand" lang={campaign.locale}>
        <p className="kicker" lang={locale}>
          {t("letter.kicker")}
        </p>
        <p className="to">
          <span lang={locale}>{t("letter.to")}</span> {addressee}
        </p>
        <h2>{title}</h2>
        <p>{summary}</p>
        <details>
          <summary lang={locale}>{t("next.whole")}</summary>
          <div
            className="text"
            lang={letter.locale}
            dangerouslySetInnerHTML={{ __html: renderMarkdown(letter.text) }}
          />
        </details>
      </article>
      <NextForm campaign={campaign} proven={shown.proven} token={token} locale={locale} sent={await sentForm()} />
    </>
  );
}
