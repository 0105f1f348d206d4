import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Errors } from "#app/ui/errors.tsx";
import { sentForm } from "#app/ui/form.ts";
import { Outcome } from "#app/ui/outcome.tsx";
import { findContact } from "#lib/authors/prove.ts";
import { isLocale } from "#lib/locale/locales.ts";

type Props = PageProps<"/[locale]/author-contact/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "authorContact" });
  return { title: t("askedTitle"), robots: { index: false } };
}

/** Asks the owner of a contact address, or lets them stop; only the buttons change anything. */
export default async function AuthorContact({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale });
  const found = await findContact(token, locale);
  if (!found || found.state === "none")
    return (
      <Outcome
        title={t("authorContact.unknownTitle")}
        lead={t("authorContact.unknown")}
        ways={<a href={`/${locale}`}>{t("verify.toLetters")}</a>}
      />
    );
  const { state, title, slug } = found;
  const shown = state === "waiting" ? "asked" : state;
  return (
    <Outcome
      title={t(`authorContact.${shown}Title`)}
      lead={t(`authorContact.${shown}`, { title })}
      ways={<a href={slug ? `/${locale}/${slug}` : `/${locale}`}>{t(slug ? "reason.back" : "verify.toLetters")}</a>}
    >
      {state !== "stopped" && (
        <form className="form" action={`/api/author-contact/${encodeURIComponent(token)}`} method="post">
          <Errors errors={await sentForm()} title={t("form.errorsTitle")} />
          <input type="hidden" name="locale" value={locale} />
          {state === "waiting" && (
            <button type="submit" name="answer" value="yes">
              {t("authorContact.yes")}
            </button>
          )}
          <button type="submit" name="answer" value="no" className="plain">
            {t(state === "waiting" ? "authorContact.no" : "authorContact.stop")}
          </button>
        </form>
      )}
    </Outcome>
  );
}
