import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { fromOf } from "#lib/front/source.ts";
import { isLocale } from "#lib/locale/locales.ts";
import { lookAtVerification } from "#lib/verification/look.ts";

type Props = PageProps<"/[locale]/verify/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "verify" });
  return { title: t("title"), robots: { index: false } };
}

/** Shows; the button acts. Mail scanners open this page, and nothing comes of it. */
export default async function Verify({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "verify" });
  const signature = await lookAtVerification(token, locale);
  const { state } = signature;
  if (state === "pending") {
    return (
      <>
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead", { title: signature.title })}</p>
        <p className="own-name">
          <bdi>{signature.name}</bdi>
        </p>
        <p>{signature.listed ? t("listed") : t("private")}</p>
        <form className="form" action={`/api/verifications/${token}`} method="post">
          <input type="hidden" name="locale" value={locale} />
          <button type="submit">{t("button")}</button>
        </form>
        <p className="small">{t("notYou")}</p>
      </>
    );
  }
  return (
    <>
      <h1>{t(`${state}Title`)}</h1>
      {state !== "verified" && <p className="lead">{t(state)}</p>}
      {state === "verified" && (
        <p>
          <a href={`/${locale}/my-signature/${signature.own}`}>{t("own")}</a>
        </p>
      )}
      <p>
        {"slug" in signature ? (
          <a href={`/${locale}/${signature.slug}${fromOf(signature.source)}`}>{t("toLetter")}</a>
        ) : (
          <a href={`/${locale}`}>{t("toLetters")}</a>
        )}
      </p>
    </>
  );
}
