import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CountAndSign } from "#app/ui/count-and-sign.tsx";
import { Languages, OtherLanguage, OutdatedTranslation } from "#app/ui/languages.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { pageMetadata } from "#app/ui/metadata.ts";
import { publicContext } from "#app/ui/page-context.ts";
import { pictureOf } from "#app/ui/picture.ts";
import { renderMarkdown } from "#lib/campaigns/markdown.ts";
import { findEdition } from "#lib/letters/history.ts";

type Props = PageProps<"/[locale]/[slug]/versions/[number]">;

const find = cache(findEdition);

async function load(params: Props["params"]) {
  const { locale, campaign } = await loadCampaign(params);
  const { number } = await params;
  const versionNumber = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : notFound();
  const edition = (await find(campaign.id, versionNumber, locale)) ?? notFound();
  return { locale, campaign, edition };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign, edition } = await load(params);
  const t = await getTranslations({ locale, namespace: "versions" });
  const { number, words } = edition;
  return pageMetadata({
    locale,
    languages: edition.locales,
    path: `/${campaign.slug}/versions/${number}`,
    title: `${t("version", { number })} · ${words.title}`,
    description: t("lead", { title: words.title }),
    picture: await pictureOf(campaign, locale),
  });
}

export default async function Version({ params }: Props) {
  const { locale, campaign, edition } = await load(params);
  const { number, publishedAt, words, isNewest } = edition;
  const t = await getTranslations({ locale });
  const base = `/${locale}/${campaign.slug}`;
  return (
    <>
      <Languages locale={locale} path={`/${campaign.slug}/versions/${number}`} />
      <div className="wide">
        <div className="reading">
          <article className="letter sheet">
            <p className="back">
              <a href={`${base}/versions`}>{t("versions.all")}</a>
            </p>
            <p className="kicker">{t("versions.version", { number })}</p>
            <p className="to" lang={words.locale}>
              <span lang={locale}>{t("letter.to")}</span> {words.addressee}
            </p>
            <h1 lang={words.locale}>{words.title}</h1>
            <p className="date">{t("letter.published", { date: publishedAt })}</p>
            {!isNewest && (
              <p className="notice">
                {t("versions.old", { number })} <a href={base}>{t("versions.toNewest")}</a>
              </p>
            )}
            <OtherLanguage locale={locale} shown={words.locale} />
            <OutdatedTranslation
              locale={locale}
              correctedIn={edition.correctedIn}
              href={(other) => `/${other}/${campaign.slug}/versions/${number}`}
            />
            <div
              className="text"
              lang={words.locale}
              dangerouslySetInnerHTML={{ __html: renderMarkdown(words.text) }}
            />
          </article>
          <CountAndSign campaign={campaign} locale={locale} context={publicContext(campaign.slug)} />
        </div>
      </div>
    </>
  );
}
