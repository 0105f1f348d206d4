import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Languages } from "#app/ui/languages.tsx";
import { pageMetadata } from "#app/ui/metadata.ts";
import { env } from "#lib/env.ts";
import { isLocale } from "#lib/locale/locales.ts";

type Props = PageProps<"/[locale]/privacy">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "privacy" });
  return pageMetadata({ locale, path: "/privacy", title: t("title"), description: t("lead") });
}

export default async function Privacy({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "privacy" });
  const parts = ["keep", "shown", "long", "others", "paper", "decide", "who"] as const;
  const { CONTACT: contact, BACKUP_DAYS: days } = env();
  return (
    <>
      <Languages locale={locale} path="/privacy" />
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      {parts.map((part) => (
        <section key={part} className="part" aria-labelledby={part}>
          <h2 id={part}>{t(`${part}Title`)}</h2>
          <p>{t(part)}</p>
          {part === "shown" && <p>{t("log")}</p>}
          {part === "others" && <p>{t("copies", { days })}</p>}
          {part === "who" && <p>{t("taken")}</p>}
          {part === "who" && contact && <p>{t("contact", { contact })}</p>}
        </section>
      ))}
    </>
  );
}
