import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/locale/locales.ts";

type Props = {
  reasons: { number: number; locale: string; title: string }[];
  number: number;
  base: string;
  locale: Locale;
};

/** Position among the reasons, and the next one. */
export async function Series({ reasons, number, base, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "reason" });
  const place = reasons.findIndex((reason) => reason.number === number);
  const [previous, next] = [reasons[place - 1], reasons[place + 1]];
  return (
    <nav className="onward" aria-label={t("listTitle")}>
      {next && (
        <a className="next" rel="next" href={`${base}/reasons/${next.number}`}>
          {t("next")} <strong lang={next.locale}>{next.title}</strong>
        </a>
      )}
      {previous && (
        <a className="previous" rel="prev" href={`${base}/reasons/${previous.number}`}>
          {t("previous", { title: previous.title })}
        </a>
      )}
      <ol className="series">
        {reasons.map((reason) => (
          <li key={reason.number}>
            <a
              href={`${base}/reasons/${reason.number}`}
              aria-label={t("nth", { number: reason.number })}
              aria-current={reason.number === number ? "page" : undefined}
            >
              {reason.number}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
