import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Errors } from "#app/ui/errors.tsx";
import { sentForm } from "#app/ui/form.ts";
import { Languages } from "#app/ui/languages.tsx";
import { Outcome } from "#app/ui/outcome.tsx";
import { StartedBy } from "#app/ui/started-by.tsx";
import { findMessage } from "#lib/authors/relay.ts";
import { isLocale } from "#lib/locale/locales.ts";

type Props = PageProps<"/[locale]/contact/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contact" });
  return { title: t("checkTitle"), robots: { index: false } };
}

/** Shows a message to its writer; only the button sends it. */
export default async function CheckMessage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale });
  const found = await findMessage(token, locale);
  if (!found)
    return (
      <Outcome
        title={t("contact.unknownTitle")}
        lead={t("contact.unknown")}
        ways={<a href={`/${locale}`}>{t("verify.toLetters")}</a>}
      />
    );
  const { author, title, slug, name, email, text, sent } = found;
  const letter = `/${locale}/${slug}`;
  if (sent)
    return (
      <Outcome title={t("contact.doneTitle")} lead={t("contact.done")} ways={<a href={letter}>{t("reason.back")}</a>} />
    );
  return (
    <>
      <Languages locale={locale} path={`/contact/${token}`} />
      <h1>{t("contact.checkTitle")}</h1>
      <p className="lead">
        <a href={letter}>{title}</a>
      </p>
      <StartedBy author={author} locale={locale} />
      <p>{t("contact.check")}</p>
      <blockquote className="message">
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <br />
          {email}
        </p>
        <p className="words">{text}</p>
      </blockquote>
      <form className="form" action={`/api/contact/${encodeURIComponent(token)}`} method="post">
        <Errors errors={await sentForm()} title={t("form.errorsTitle")} />
        <input type="hidden" name="locale" value={locale} />
        <button type="submit">{t("contact.send")}</button>
      </form>
    </>
  );
}
