import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Errors } from "#app/ui/errors.tsx";
import { sentForm } from "#app/ui/form.ts";
import { Languages } from "#app/ui/languages.tsx";
import { Outcome } from "#app/ui/outcome.tsx";
import { momentWords } from "#lib/days.ts";
import { isLocale } from "#lib/locale/locales.ts";
import { findAsked } from "#lib/sample/find.ts";
import { ANSWERS } from "#lib/sample/totals.ts";

type Props = PageProps<"/[locale]/asked/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "asked" });
  return { title: t("title"), robots: { index: false } };
}

/** Asks a drawn signatory. Only the buttons answer: email scanners open this page. */
export default async function Asked({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "asked" });
  const asked = await findAsked(token, locale);
  if (!asked)
    return <Outcome title={t("unknownTitle")} lead={t("unknown")} ways={<a href={`/${locale}`}>{t("toLetters")}</a>} />;
  const { tag, answer, auditor, title, deadline, isOpen, slug } = asked;
  const stands = ANSWERS.find((one) => one === answer) ?? "none";
  const sent = await sentForm();
  return (
    <>
      <Languages locale={locale} path={`/asked/${token}`} />
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead", { what: auditor, title })}</p>
      <p>{t("untold")}</p>
      {sent && <Errors errors={sent} title={sent.issues[0]?.message ?? ""} />}
      <p className="notice" role="status">
        {t(`stands.${stands}`)}
      </p>
      {isOpen &&
        ANSWERS.map((one) => (
          <form key={one} className="form act" action={`/api/asked/${token}`} method="post">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="answer" value={one} />
            <button type="submit" className="plain" aria-current={one === answer ? "true" : undefined}>
              {t(one)}
            </button>
          </form>
        ))}
      <p>{isOpen && deadline ? t("until", { until: momentWords(deadline, locale) }) : t("over")}</p>
      {answer === "denied" && (
        <p>
          <a href={`/${locale}/my-signature`}>{t("withdraw")}</a>
        </p>
      )}
      <p>{t("tag", { number: tag })}</p>
      <p className="hint">{t("risk")}</p>
      <p>
        <a href={`/${locale}/${slug}/samples`}>{t("toSamples")}</a>
      </p>
    </>
  );
}
