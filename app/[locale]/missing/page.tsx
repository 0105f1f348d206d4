import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

export const metadata: Metadata = { robots: { index: false } };

/** What stands at an address where nothing is. Served with 404 by lib/front: Next's own comes without its words until JavaScript runs. */
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
