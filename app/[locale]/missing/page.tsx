import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

export const metadata: Metadata = { robots: { index: false } };

/** The 404 page, served by lib/gateway, since Next's own has no text without JavaScript. */
export default async function Missing({ params }: PageProps<"/[locale]/missing">) {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  return (
    <>
      <title>{t("notFound.title")}</title>
      <h1>{t("notFound.title")}</h1>
      <p className="lead">{t("notFound.lead")}</p>
      <p>
        <a href={`/${locale}`}>{t("verify.toLetters")}</a>
      </p>
    </>
  );
}
