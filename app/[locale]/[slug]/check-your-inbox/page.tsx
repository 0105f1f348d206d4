import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodeForm } from "#app/ui/code-form.tsx";
import { sentForm } from "#app/ui/form.ts";
import { loadCampaign } from "#app/ui/load.ts";
import { fromOf } from "#lib/partners/source.ts";

type Props = PageProps<"/[locale]/[slug]/check-your-inbox">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await loadCampaign(params);
  const t = await getTranslations({ locale, namespace: "inbox" });
  return { title: t("title"), robots: { index: false } };
}

export default async function CheckYourInbox({ params, searchParams }: Props) {
  const { locale, campaign } = await loadCampaign(params);
  const { proof } = await searchParams;
  const t = await getTranslations({ locale });
  const sent = await sentForm();
  return (
    <>
      <h1>{t("inbox.title")}</h1>
      <p className="lead">{t("inbox.lead")}</p>
      <p>{t("inbox.openMail")}</p>
      <div className="sent-to" data-sent-to={t.raw("inbox.sentTo")} data-open={t.raw("inbox.open")} />
      <section aria-labelledby="code-title">
        <h2 id="code-title">{t("inbox.codeLegend")}</h2>
        <CodeForm slug={campaign.slug} locale={locale} sent={sent} proof={sent?.values.proof ?? proof} />
      </section>
      <section aria-labelledby="help-title">
        <h2 id="help-title">{t("inbox.helpTitle")}</h2>
        <p>{t("inbox.notThere")}</p>
        <p>
          {t("inbox.wrong")} {/* a returned form keeps its own source */}
          <a href={`/${locale}/${campaign.slug}/sign${fromOf(sent?.values.source)}`}>{t("inbox.again")}</a>
        </p>
      </section>
    </>
  );
}
