import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodeForm } from "#app/ui/code-form.tsx";
import { clientNetwork, sentForm } from "#app/ui/form.ts";
import { loadCampaign } from "#app/ui/load.ts";
import { SendAgain } from "#app/ui/send-again.tsx";
import { fromOf } from "#lib/partners/source.ts";
import { readDelivery } from "#lib/verification/request.ts";

type Props = PageProps<"/[locale]/[slug]/check-your-inbox">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await loadCampaign(params);
  const t = await getTranslations({ locale, namespace: "inbox" });
  return { title: t("title"), robots: { index: false } };
}

export default async function CheckYourInbox({ params, searchParams }: Props) {
  const { locale, campaign } = await loadCampaign(params);
  const { proof, request, done } = await searchParams;
  const t = await getTranslations({ locale });
  const sent = await sentForm();
  const sealed = sent?.values.request ?? (typeof request === "string" ? request : "");
  const delivery = sealed ? await readDelivery(sealed, await clientNetwork()) : undefined;
  const again = (
    // a returned form keeps its own source
    <a href={`/${locale}/${campaign.slug}/sign${fromOf(sent?.values.source)}`}>{t("inbox.again")}</a>
  );
  return (
    <>
      <h1>{t("inbox.title")}</h1>
      <p className="lead">{t("inbox.lead")}</p>
      {delivery === "failed" ? (
        <p className="notice" role="status">
          {t("inbox.failed")} {again}
        </p>
      ) : (
        <p>{t("inbox.openMail")}</p>
      )}
      {done === "again" && (
        <p className="notice" role="status">
          {t("inbox.sentAgain")}
        </p>
      )}
      <div className="sent-to" data-sent-to={t.raw("inbox.sentTo")} data-open={t.raw("inbox.open")} />
      <section aria-labelledby="code-title">
        <h2 id="code-title">{t("inbox.codeLegend")}</h2>
        <CodeForm
          slug={campaign.slug}
          locale={locale}
          sent={sent}
          proof={sent?.values.proof ?? proof}
          request={sealed}
        />
      </section>
      <section aria-labelledby="help-title">
        <h2 id="help-title">{t("inbox.helpTitle")}</h2>
        <p>{t("inbox.notThere")}</p>
        {delivery && <SendAgain slug={campaign.slug} locale={locale} proof={proof} request={sealed} />}
        <p>
          {t("inbox.wrong")} {again}
        </p>
      </section>
    </>
  );
}
