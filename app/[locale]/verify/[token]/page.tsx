import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Errors } from "#app/ui/errors.tsx";
import { sentForm } from "#app/ui/form.ts";
import { Outcome } from "#app/ui/outcome.tsx";
import { Verified } from "#app/ui/verified.tsx";
import { WordsToVerify } from "#app/ui/words-to-verify.tsx";
import { isLocale } from "#lib/locale/locales.ts";
import { fromOf } from "#lib/partners/source.ts";
import { isChecking } from "#lib/quarantine/checking.ts";
import { showVerification } from "#lib/verification/show.ts";

type Props = PageProps<"/[locale]/verify/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "verify" });
  return { title: t("title"), robots: { index: false } };
}

/** Only the buttons act: email scanners open this page. */
export default async function Verify({ params, searchParams }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "verify" });
  const seen = await showVerification(token, locale);
  const { state } = seen;
  const checking = "slug" in seen && (await isChecking(seen.slug));
  const sent = await sentForm();
  if (state === "pending")
    return <WordsToVerify {...seen} locale={locale} token={token} checking={checking} sent={sent} />;
  if (state === "verified") return <Verified {...seen} locale={locale} checking={checking} />;
  const isSent = state === "expired" && (await searchParams).done === "renew";
  const way =
    "slug" in seen ? (
      <a href={`/${locale}/${seen.slug}${fromOf(seen.source)}`}>{t("toLetter")}</a>
    ) : (
      <a href={`/${locale}`}>{t("toLetters")}</a>
    );
  return (
    <Outcome title={t(isSent ? "sentTitle" : `${state}Title`)} lead={t(isSent ? "sent" : state)} ways={way}>
      {state === "expired" && !isSent && (
        <form className="form" action={`/api/verifications/${token}/renewal`} method="post">
          {sent?.problem && <Errors errors={sent} title="" />}
          <input type="hidden" name="locale" value={locale} />
          <button type="submit">{t("again")}</button>
        </form>
      )}
    </Outcome>
  );
}
