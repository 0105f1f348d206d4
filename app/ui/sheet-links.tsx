import { findPublished } from "#lib/campaigns/find.ts";
import { PAPERS } from "#lib/deliveries/paper.ts";
import { type Locale, languageName } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";

const SIZES = { a4: "A4", letter: "Letter" } as const;
const KINDS = ["sheet", "poster"] as const;

/** The sheet to sign on paper and the poster of a letter that can be signed, in each of its languages and sizes. */
export async function SheetLinks({ slug, words }: { slug: string; words: Locale }) {
  const campaign = await findPublished(slug, words);
  if (!campaign || campaign.state === "closed") return;
  const t = messagesIn(words);
  return (
    <section aria-labelledby="sheets">
      <h2 id="sheets">{t("sheet.title")}</h2>
      <p>{t("sheet.lead")}</p>
      <ul className="summary-list">
        {campaign.locales.flatMap((locale) =>
          KINDS.map((kind) => (
            <li key={locale + kind}>
              {languageName(locale, words)} · {t(`sheet.${kind}`)}:{" "}
              {PAPERS.map((paper) => (
                <span key={paper}>
                  <a
                    href={`/${locale}/${slug}/${kind}.pdf${paper === "a4" ? "" : `?paper=${paper}`}`}
                    hrefLang={locale}
                    aria-label={`${t(`sheet.${kind}`)}, ${languageName(locale, words)}, ${SIZES[paper]}`}
                  >
                    {SIZES[paper]}
                  </a>{" "}
                </span>
              ))}
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
