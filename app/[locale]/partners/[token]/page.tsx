import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Languages } from "#app/ui/languages.tsx";
import { PartnerNumbers } from "#app/ui/partner-numbers.tsx";
import { Snippets } from "#app/ui/snippets.tsx";
import { isLocale, type Locale } from "#lib/locale/locales.ts";
import { findOwnNumbers } from "#lib/partners/own.ts";

type Props = PageProps<"/[locale]/partners/[token]">;

const findOnce = cache((token: string, locale: Locale) => findOwnNumbers(token, locale));

async function load(params: Props["params"]) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  return { locale, token, own: (await findOnce(token, locale)) ?? notFound() };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, own } = await load(params);
  const t = await getTranslations({ locale, namespace: "partner" });
  return { title: t("title", { name: own.name }), robots: { index: false } };
}

/** A partner's statistics, by private link; no other partner's and no signatory's data. */
export default async function OwnNumbers({ params }: Props) {
  const { locale, token, own } = await load(params);
  const { name, key, list, slug, title, titleLocale, state } = own;
  const t = await getTranslations({ locale, namespace: "partner" });
  return (
    <>
      <Languages locale={locale} path={`/partners/${token}`} />
      <div className="numbers">
        <p className="back">
          <a href={`/${locale}/${slug}`} lang={titleLocale}>
            {title}
          </a>
        </p>
        <h1>{t("title", { name })}</h1>
        <p className="lead">{t("lead")}</p>
        {state === "closed" && <p className="notice">{t("closed")}</p>}
        <PartnerNumbers numbers={own} {...own} locale={locale} />
        <p>
          <a href={`/api/partners/${token}`}>{t("json")}</a>
        </p>
        {(list.asks || list.count > 0) && (
          <form className="form act" action={`/api/partners/${token}/list`} method="post">
            <p>{t("list", { count: list.count })}</p>
            <input type="hidden" name="locale" value={locale} />
            <button type="submit" className="plain">
              {t("listDownload")}
            </button>
          </form>
        )}
        <section aria-labelledby="snippets-title">
          <h2 id="snippets-title">{t("snippetsTitle")}</h2>
          <p>{t(key ? "snippetsLead" : "noKey")}</p>
          {key && <Snippets slug={slug} title={title} from={key} locale={locale} words={locale} live />}
        </section>
      </div>
    </>
  );
}
