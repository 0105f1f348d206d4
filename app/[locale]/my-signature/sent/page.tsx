import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isLocale } from "#lib/locale/locales.ts";

type Props = PageProps<"/[locale]/my-signature/sent">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "find" });
  return { title: t("sentTitle"), robots: { index: false } };
}

/** The same for every address, so that nothing is revealed. */
export default async function Sent({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale });
  return (
    <>
      <h1>{t("find.sentTitle")}</h1>
      <p className="lead">{t("find.sent")}</p>
      <p>{t("inbox.notThere")}</p>
      <p>
        <a href={`/${locale}/my-signature`}>{t("find.again")}</a>
      </p>
      <p>
        <a href={`/${locale}`}>{t("verify.toLetters")}</a>
      </p>
    </>
  );
}
