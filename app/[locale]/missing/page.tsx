import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Outcome } from "#app/ui/outcome.tsx";

export const metadata: Metadata = { robots: { index: false } };

/** The 404 page, served by lib/gateway, since Next's own has no text without JavaScript. */
export default async function Missing({ params }: PageProps<"/[locale]/missing">) {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  return (
    <>
      <title>{t("notFound.title")}</title>
      <Outcome
        title={t("notFound.title")}
        lead={t("notFound.lead")}
        ways={
          <>
            <a href={`/${locale}`}>{t("verify.toLetters")}</a>
            <a href={`/${locale}/my-signature`}>{t("site.find")}</a>
          </>
        }
      />
    </>
  );
}
