import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Count } from "#app/ui/count.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { absolute } from "#app/ui/metadata.ts";
import { NextLetters } from "#app/ui/next-letters.tsx";
import { Receipt } from "#app/ui/receipt.tsx";
import { Share } from "#app/ui/share.tsx";
import { isChecking } from "#lib/quarantine/checking.ts";
import { readOwnToken } from "#lib/signatures/own.ts";
import { offerOnThanks } from "#lib/steps/show.ts";

type Props = PageProps<"/[locale]/[slug]/thanks">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await loadCampaign(params);
  const t = await getTranslations({ locale, namespace: "thanks" });
  return { title: t("title"), robots: { index: false } };
}

/** Links to the signature right after verification. */
export default async function Thanks({ params, searchParams }: Props) {
  const { locale, campaign } = await loadCampaign(params);
  const { slug, title, shareText, reasons, hashtags } = campaign;
  const { own } = await searchParams;
  const id = typeof own === "string" ? readOwnToken(own) : undefined;
  const offer = id && (await offerOnThanks(id, locale));
  const t = await getTranslations({ locale, namespace: "thanks" });
  const checking = await isChecking(slug);
  const tVerify = await getTranslations({ locale, namespace: "verify" });
  return (
    <>
      <h1>{t(checking ? "checkingTitle" : "title")}</h1>
      <p className="lead">
        {t(checking ? "checking" : "lead")} <a href={`/${locale}/${slug}`}>{title}</a>
      </p>
      {id && typeof own === "string" && <Receipt id={id} token={own} locale={locale} />}
      <Count campaign={campaign} locale={locale} />
      {offer && <NextLetters {...offer} locale={locale} />}
      <p>{t("share")}</p>
      <p className="address">{absolute(`/${slug}`)}</p>
      <Share locale={locale} path={`/${slug}`} text={shareText || title} hashtags={hashtags} />
      <p className="turn">
        {typeof own === "string" && <a href={`/${locale}/my-signature/${own}`}>{tVerify("own")}</a>}
        {reasons.length > 0 && <a href={`/${locale}/${slug}/reasons`}>{t("reasons")}</a>}
        <a href={`/${locale}`}>{t("more")}</a>
      </p>
    </>
  );
}
