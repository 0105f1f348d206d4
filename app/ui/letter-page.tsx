import { getTranslations } from "next-intl/server";
import { renderMarkdown } from "#lib/campaigns/markdown.ts";
import { hidesLists, listProminent, listSignatures } from "#lib/signatures/list.ts";
import { CountAndSign } from "./count-and-sign.tsx";
import { Delivered } from "./delivered.tsx";
import { FactsForMachines, letterFacts } from "./facts-for-machines.tsx";
import { Languages, OtherLanguage, OutdatedTranslation } from "./languages.tsx";
import { LetterPicture } from "./letter-picture.tsx";
import { type Campaign, type Locale, loadCount } from "./load.ts";
import { absolute } from "./metadata.ts";
import { MoreReasons } from "./more-reasons.tsx";
import type { PageContext } from "./page-context.ts";
import { pictureUrl } from "./picture.ts";
import { Reasons } from "./reasons.tsx";
import { Share } from "./share.tsx";
import { Signatories } from "./signatories.tsx";
import { Signing, signHeading } from "./signing.tsx";
import { StartedBy } from "./started-by.tsx";

const LATEST = 24;

type Props = { campaign: Campaign; locale: Locale; context: PageContext };

/** A letter with its form: public page and preview. */
export async function LetterPage({ campaign, locale, context }: Props) {
  const { slug, letter, reasons } = campaign;
  const t = await getTranslations({ locale });
  const first = await listProminent(campaign.id);
  const { signatures, next } = await listSignatures(campaign.id, { take: LATEST, others: true });
  const isHidden = await hidesLists(campaign.id);
  const { count } = await loadCount(campaign.id);
  const contact = campaign.state === "archived" ? undefined : context.href(locale, "/contact");
  const image = campaign.state === "archived" ? undefined : absolute(pictureUrl(slug, locale));
  const { picture } = campaign;
  const images = image && picture ? [image, absolute(picture.large)] : image;
  return (
    <>
      <Languages locale={locale} to={(other) => context.href(other)} />
      {!context.preview && (
        <FactsForMachines
          facts={letterFacts(campaign, { url: absolute(context.href(locale)), image: images }, count)}
        />
      )}
      <div className="wide">
        <div className="reading">
          <article className="letter sheet">
            <LetterPicture picture={campaign.picture} />
            <p className="kicker">{t("letter.kicker")}</p>
            <p className="to" lang={campaign.locale}>
              <span lang={locale}>{t("letter.to")}</span> {campaign.addressee}
            </p>
            <h1 lang={campaign.locale}>{campaign.title}</h1>
            <StartedBy author={campaign.author} locale={locale} contact={contact} />
            <p className="date">{t("letter.published", { date: campaign.publishedAt })}</p>
            {letter.version > 1 && (
              <p className="small">
                <a href={context.href(locale, "/versions")}>
                  {t("versions.corrected", { number: letter.version, date: letter.publishedAt })}
                </a>
              </p>
            )}
            <Delivered campaign={campaign} locale={locale} context={context} className="small" />
            <OtherLanguage locale={locale} shown={letter.locale} />
            <OutdatedTranslation locale={locale} correctedIn={campaign.correctedIn} href={context.href} />
            <div
              className="text"
              lang={letter.locale}
              dangerouslySetInnerHTML={{ __html: renderMarkdown(letter.text) }}
            />
          </article>
          <CountAndSign campaign={campaign} locale={locale} context={context} />
        </div>
        <section id="sign" aria-labelledby="sign-title">
          <h2 id="sign-title">{t(signHeading(campaign.state))}</h2>
          {context.preview ? (
            <fieldset disabled>
              <Signing campaign={campaign} locale={locale} />
            </fieldset>
          ) : (
            <Signing campaign={campaign} locale={locale} />
          )}
        </section>
        {reasons.length > 0 && (
          <section className="case" aria-labelledby="reasons-title">
            <h2 id="reasons-title">{t("letter.reasons")}</h2>
            <Reasons reasons={reasons} base={context.href(locale)} locale={locale} heading="h3" />
            <MoreReasons campaign={campaign} locale={locale} />
            <p className="more">
              <a href={context.href(locale, "/reasons")}>{t("letter.allReasons", { count: reasons.length })}</a>
              {campaign.state === "open" && <a href="#sign">{t("letter.signNow")}</a>}
            </p>
          </section>
        )}
        {first.length > 0 && (
          <section aria-labelledby="first-title">
            <h2 id="first-title">{t("signatories.first")}</h2>
            <Signatories signatures={first} locale={locale} />
          </section>
        )}
        <section className="wall" aria-labelledby="signatories-title">
          <h2 id="signatories-title">{t("letter.signatories")}</h2>
          {first.length + signatures.length === 0 && !next && (
            <p>{t(isHidden ? "signatories.hidden" : "letter.noSignatories")}</p>
          )}
          <Signatories signatures={signatures.filter(({ comment }) => !comment)} locale={locale} />
          <Signatories signatures={signatures.filter(({ comment }) => comment)} locale={locale} />
          <p className="more">
            <a href={context.href(locale, "/signatories")}>{t("letter.allSignatories")}</a>
            <a href={context.href(locale, "/numbers")}>{t("letter.numbers")}</a>
            <a href={context.href(locale, "/updates")}>{t("letter.updates")}</a>
          </p>
        </section>
        <Share
          locale={locale}
          path={`/${slug}`}
          text={campaign.shareText || campaign.title}
          hashtags={campaign.hashtags}
          isStatic={context.preview}
        />
      </div>
    </>
  );
}
