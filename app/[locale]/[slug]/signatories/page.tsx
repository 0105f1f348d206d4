import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Count } from "#app/ui/count.tsx";
import { Languages } from "#app/ui/languages.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { pageMetadata } from "#app/ui/metadata.ts";
import { pictureOf } from "#app/ui/picture.ts";
import { Signatories } from "#app/ui/signatories.tsx";
import { hidesLists, listProminent, listSignatures, readCursor } from "#lib/signatures/list.ts";

type Props = PageProps<"/[locale]/[slug]/signatories">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale, namespace: "signatories" });
  return pageMetadata({
    locale,
    languages: campaign.locales,
    path: `/${campaign.slug}/signatories`,
    title: `${t("title")} · ${campaign.title}`,
    description: t("lead"),
    picture: await pictureOf(campaign, locale),
  });
}

export default async function AllSignatories({ params, searchParams }: Props) {
  const { locale, campaign } = await loadCampaign(params);
  const { after } = await searchParams;
  const t = await getTranslations({ locale });
  const cursor = readCursor(typeof after === "string" ? after : undefined);
  const first = cursor ? [] : await listProminent(campaign.id);
  const { signatures, next } = await listSignatures(campaign.id, { after: cursor, others: true });
  const isHidden = await hidesLists(campaign.id);
  const path = `/${campaign.slug}/signatories`;
  return (
    <>
      <Languages locale={locale} path={path} />
      <p className="back">
        <a href={`/${locale}/${campaign.slug}`}>{t("reason.back")}</a>
      </p>
      <h1>{t("signatories.title")}</h1>
      <p className="lead">{t("signatories.lead")}</p>
      <Count campaign={campaign} locale={locale} />
      <p className="more">
        <a href={`/${locale}/${campaign.slug}/numbers`}>{t("letter.numbers")}</a>
      </p>
      {first.length > 0 && (
        <section aria-labelledby="first-title">
          <h2 id="first-title">{t("signatories.first")}</h2>
          <Signatories signatures={first} locale={locale} />
        </section>
      )}
      {first.length > 0 && signatures.length > 0 && <h2>{t("signatories.others")}</h2>}
      {first.length + signatures.length === 0 ? (
        <p>{t(isHidden ? "signatories.hidden" : next ? "signatories.noneHere" : "signatories.none")}</p>
      ) : (
        signatures.length > 0 && <Signatories signatures={signatures} locale={locale} />
      )}
      <nav className="turn" aria-label={t("signatories.title")}>
        {cursor && <a href={`/${locale}${path}`}>{t("signatories.newest")}</a>}
        {next && (
          <a rel="next" href={`/${locale}${path}?after=${next}`}>
            {t("signatories.next")}
          </a>
        )}
      </nav>
    </>
  );
}
