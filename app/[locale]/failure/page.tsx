import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

export const metadata: Metadata = { robots: { index: false } };

/** What is said when a page cannot be made. Needs no database; served with the error's status by lib/front. */
export default async function Failure({ params }: PageProps<"/[locale]/failure">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "failure" });
  return (
    <>
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <p>
        <a href="?">{t("again")}</a>
      </p>
    </>
  );
}
