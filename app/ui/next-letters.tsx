import { getTranslations } from "next-intl/server";
import type { Steps } from "#lib/steps/offer.ts";
import type { Locale } from "./load.ts";

type Props = Steps & { locale: Locale; token: string };

/** What comes after verifying: other letters, each one press away, and the organizers' own link. */
export async function NextLetters({ locale, token, letters, link }: Props) {
  const t = await getTranslations({ locale, namespace: "next" });
  return (
    <>
      {letters.length > 0 && (
        <section className="next-letters" aria-labelledby="next-title">
          <h2 id="next-title">{t("offerTitle")}</h2>
          <p>{t("offer")}</p>
          <ul>
            {letters.map(({ slug, title, summary, locale: language }) => (
              <li key={slug}>
                <h3 lang={language}>{title}</h3>
                <p lang={language}>{summary}</p>
                <a className="button" href={`/${locale}/${slug}/next/${token}`}>
                  {t("see")}
                  <span className="unseen">: {title}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {link && (
        <p className="next-link">
          <a href={link.url} rel="noopener noreferrer" lang={link.locale}>
            {link.words}
          </a>
        </p>
      )}
    </>
  );
}
