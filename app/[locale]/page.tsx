import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { noneIn } from "#app/ui/count-words.ts";
import { Deadline } from "#app/ui/deadline.tsx";
import { Languages } from "#app/ui/languages.tsx";
import { CardPicture } from "#app/ui/letter-picture.tsx";
import { pageMetadata } from "#app/ui/metadata.ts";
import { listCampaigns } from "#lib/campaigns/find.ts";
import { countEach } from "#lib/counters/count.ts";
import { isLocale, type Locale } from "#lib/locale/locales.ts";
import { siteName } from "#lib/site/in-force.ts";

async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : notFound();
}

export async function generateMetadata({ params }: PageProps<"/[locale]">): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "site" });
  return pageMetadata({ locale, path: "", title: siteName(), description: t("description") });
}

export default async function OpenLetters({ params }: PageProps<"/[locale]">) {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale });
  const campaigns = await listCampaigns(locale);
  const counts = await countEach(campaigns.map(({ id }) => id));
  return (
    <>
      <Languages locale={locale} path="" />
      <h1>{t("home.title")}</h1>
      <p className="lead">{t("home.lead")}</p>
      {campaigns.length === 0 && <p>{t("home.none")}</p>}
      <ul className="letters">
        {campaigns.map((campaign) => {
          const { id, slug, state, locale: language, title, summary, addressee, author, picture } = campaign;
          const count = counts.get(id) ?? 0;
          return (
            <li key={slug} lang={language}>
              <CardPicture picture={picture} />
              <p className="to">
                <span lang={locale}>{t("letter.to")}</span> {addressee}
              </p>
              <h2>
                <a href={`/${locale}/${slug}`}>{title}</a>
              </h2>
              <p>{summary}</p>
              {author && (
                <p className="by" lang={locale}>
                  {t("letter.startedBy")} {author.name}
                </p>
              )}
              <p className={count === 0 ? "number none" : "number"} lang={locale}>
                <strong data-count={slug}>{count.toLocaleString(locale)}</strong>{" "}
                {count === 0 ? t(`count.${noneIn(state)}`) : t("count.unit", { count })}
              </p>
              <Deadline campaign={campaign} locale={locale} lang={locale} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
