import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Outcome } from "#app/ui/outcome.tsx";
import { isLocale } from "#lib/locale/locales.ts";
import { findConsent } from "#lib/signatures/consent.ts";

type Props = PageProps<"/[locale]/stop-mails/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "stop" });
  return { title: t("title"), robots: { index: false } };
}

/** Shows the subscription; only the button changes it. */
export default async function StopMails({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "stop" });
  const consent = await findConsent(token, locale);
  if (!consent)
    return <Outcome title={t("unknownTitle")} lead={t("unknown")} ways={<a href={`/${locale}`}>{t("toLetters")}</a>} />;
  const { updates, isAsked, slug, title } = consent;
  const state = updates ? "on" : isAsked ? "asked" : "off";
  return (
    <Outcome
      title={t(`${state}.title`)}
      lead={t(`${state}.lead`, { title })}
      ways={<a href={`/${locale}/${slug}`}>{t("toLetter")}</a>}
    >
      <form className="form" action={`/api/stop-mails/${encodeURIComponent(token)}`} method="post">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="act" value={state === "off" ? "start" : "stop"} />
        <button type="submit" className={state === "off" ? "plain" : undefined}>
          {t(`${state}.button`)}
        </button>
      </form>
    </Outcome>
  );
}
