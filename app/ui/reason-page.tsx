import { getTranslations } from "next-intl/server";
import { renderLine, renderMarkdown } from "#lib/campaigns/markdown.ts";
import type { Reason } from "#lib/letters/reasons/find.ts";
import { CountAndSign } from "./count-and-sign.tsx";
import { FactsForMachines, reasonFacts } from "./facts-for-machines.tsx";
import { Languages, OtherLanguage } from "./languages.tsx";
import type { Campaign, Locale } from "./load.ts";
import { absolute } from "./metadata.ts";
import type { PageContext } from "./page-context.ts";
import { pictureUrl } from "./picture.ts";
import { RelatedLetter } from "./related-letter.tsx";
import { Series } from "./series.tsx";
import { Share } from "./share.tsx";

type Props = { campaign: Campaign; reason: Reason; locale: Locale; context: PageContext };

/** A reason with its sources: public page and preview. */
export async function ReasonPage({ campaign, reason, locale, context }: Props) {
  const t = await getTranslations({ locale });
  const { slug, reasons } = campaign;
  const base = context.href(locale);
  const image = campaign.state === "archived" ? undefined : absolute(pictureUrl(slug, locale, reason.number));
  return (
    <>
      <Languages locale={locale} to={(other) => context.href(other, `/reasons/${reason.number}`)} />
      {!context.preview && <FactsForMachines facts={reasonFacts(reason, campaign, absolute(base), image)} />}
      <div className="wide">
        <div className="reading">
          <article className="reason sheet">
            <p className="back">
              <a href={base}>{t("reason.back")}</a>
            </p>
            <p className="position">
              <span className="numeral" aria-hidden="true">
                {reason.number}
              </span>
              {t("reason.position", { number: reason.number, total: reasons.length })}
            </p>
            <h1 lang={reason.locale}>{reason.title}</h1>
            <OtherLanguage locale={locale} shown={reason.locale} />
            <div
              className="text"
              lang={reason.locale}
              dangerouslySetInnerHTML={{ __html: renderMarkdown(reason.text) }}
            />
            {reason.sources.length > 0 && (
              <div className="sources">
                <h2 id="sources-title">{t("reason.sources")}</h2>
                <ul lang={reason.locale} aria-labelledby="sources-title">
                  {reason.sources.map((source) => (
                    <li key={source} dangerouslySetInnerHTML={{ __html: renderLine(source) }} />
                  ))}
                </ul>
              </div>
            )}
          </article>
          <CountAndSign campaign={campaign} locale={locale} context={context} />
        </div>
        {reason.related && <RelatedLetter slug={reason.related.slug} locale={locale} />}
        <Series reasons={reasons} number={reason.number} base={base} locale={locale} />
        <Share
          locale={locale}
          path={`/${slug}/reasons/${reason.number}`}
          text={`${reason.title} · ${campaign.title}`}
          hashtags={campaign.hashtags}
          isStatic={context.preview}
        />
      </div>
    </>
  );
}
