import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuditorForm } from "#app/ui/auditor-form.tsx";
import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { sentForm } from "#app/ui/form.ts";
import { Languages } from "#app/ui/languages.tsx";
import { Outcome } from "#app/ui/outcome.tsx";
import { isLocale } from "#lib/locale/locales.ts";
import { findForAuditor } from "#lib/sample/find.ts";

type Props = PageProps<"/[locale]/samples/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "auditor" });
  return { title: t("title"), robots: { index: false } };
}

/** An auditor's page, by private link: begins a sample, enters the seed, abandons it. No signatory's data. */
export default async function Auditor({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "auditor" });
  const sample = await findForAuditor(token, locale);
  if (!sample)
    return <Outcome title={t("unknownTitle")} lead={t("unknown")} ways={<a href={`/${locale}`}>{t("toLetters")}</a>} />;
  const { auditor, title, slug, state, endedAt } = sample;
  return (
    <>
      <Languages locale={locale} path={`/samples/${token}`} />
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead", { what: auditor, title })}</p>
      {state === "offered" && <p>{t("rules")}</p>}
      {endedAt && <p className="notice">{t("over")}</p>}
      <AuditorForm sample={sample} token={token} locale={locale} sent={await sentForm()} />
      <p>
        <a href={`/${locale}/${slug}/samples`}>{t("toSamples")}</a>
      </p>
      {!endedAt && (
        <details>
          <summary>{t("end")}</summary>
          <form className="form" action={`/api/samples/${token}`} method="post">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="act" value="end" />
            <ConfirmBox label={t("sure")} />
            <button type="submit" className="danger">
              {t("end")}
            </button>
          </form>
        </details>
      )}
    </>
  );
}
