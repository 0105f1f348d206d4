import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Languages } from "#app/ui/languages.tsx";
import { pageMetadata } from "#app/ui/metadata.ts";
import { listCampaigns } from "#lib/campaigns/find.ts";
import { PACK_DAYS } from "#lib/deliveries/state.ts";
import { env } from "#lib/env.ts";
import { isLocale, type Locale } from "#lib/locale/locales.ts";
import { UNVERIFIED_DAYS } from "#lib/signatures/erase.ts";
import { REMIND_AFTER_HOURS } from "#lib/signatures/remind.ts";

type Props = PageProps<"/[locale]/privacy">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "privacy" });
  return pageMetadata({ locale, path: "/privacy", title: t("title"), description: t("lead") });
}

export default async function Privacy({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "privacy" });
  const parts = ["keep", "shown", "long", "others", "paper", "decide", "who"] as const;
  const { CONTACT: contact, BACKUP_DAYS: days } = env();
  const periods = { unverified: UNVERIFIED_DAYS, reminder: REMIND_AFTER_HOURS, pack: PACK_DAYS };
  const letters = await listCampaigns(locale);
  return (
    <>
      <Languages locale={locale} path="/privacy" />
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      {parts.map((part) => (
        <section key={part} className="part" aria-labelledby={part}>
          <h2 id={part}>{t(`${part}Title`)}</h2>
          <p>{t(part, periods)}</p>
          {part === "shown" && <p>{t("log")}</p>}
          {part === "long" && letters.length > 0 && <Periods letters={letters} locale={locale} />}
          {part === "decide" && (
            <p>{t.rich("everything", { link: (text) => <a href={`/${locale}/my-signature/erase`}>{text}</a> })}</p>
          )}
          {part === "others" && <p>{t("sample")}</p>}
          {part === "others" && <p>{t("message")}</p>}
          {part === "others" && <p>{t("copies", { days })}</p>}
          {part === "who" && <p>{t("taken", periods)}</p>}
          {part === "who" && contact && <p>{t("contact", { contact })}</p>}
        </section>
      ))}
    </>
  );
}

type Letters = { locale: Locale; letters: Awaited<ReturnType<typeof listCampaigns>> };

async function Periods({ locale, letters }: Letters) {
  const t = await getTranslations({ locale, namespace: "privacy" });
  return (
    <>
      <p>{t("periods")}</p>
      <ul>
        {letters.map(({ slug, title, retentionMonths: months }) => (
          <li key={slug}>{months ? t("period", { title, months }) : t("periodNone", { title })}</li>
        ))}
      </ul>
    </>
  );
}
