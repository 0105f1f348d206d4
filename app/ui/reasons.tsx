import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/locale/locales.ts";

type Reason = { number: number; locale: string; title: string; summary: string };
type Props = { reasons: Reason[]; base: string; locale: Locale; heading: "h2" | "h3" };

/** A numbered list of reasons with links. Notes that some are shown in another language. */
export async function Reasons({ reasons, base, locale, heading: Heading }: Props) {
  const t = await getTranslations({ locale, namespace: "letter" });
  return (
    <>
      {reasons.some((reason) => reason.locale !== locale) && <p className="notice">{t("otherReasons")}</p>}
      <ol className="reasons">
        {reasons.map(({ number, locale: language, title, summary }) => (
          <li key={number} value={number} lang={language}>
            <span className="numeral" aria-hidden="true">
              {number}
            </span>
            <Heading className="title">
              <a href={`${base}/reasons/${number}`}>{title}</a>
            </Heading>
            <p className="summary">{summary}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
