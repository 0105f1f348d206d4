import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { Share } from "./share-bar.tsx";

type Row = { country: string; name: string; count: number };
type Props = { title: string; rows: readonly Row[]; total: number; unknownCount: number; locale: Locale };

/** Rows shown before the fold. */
const FIRST = 10;

/** Countries by name with their share; unknown ones are counted below. */
export function CountryTable({ title, rows, total, unknownCount, locale }: Props) {
  const t = messagesIn(locale);
  const table = (part: readonly Row[], caption: string) => (
    <table className="figures shares">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("numbers.country")}</th>
          <th scope="col">{t("numbers.signatures")}</th>
          <th scope="col">{t("numbers.share")}</th>
        </tr>
      </thead>
      <tbody>
        {part.map(({ country, name, count }) => (
          <tr key={country}>
            <th scope="row">{name}</th>
            <td>{count.toLocaleString(locale)}</td>
            <td>
              <Share part={count} whole={total} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  const rest = rows.slice(FIRST);
  return (
    <>
      {rows.length > 0 && table(rows.slice(0, FIRST), title)}
      {rest.length > 0 && (
        <details>
          <summary>{t("numbers.moreCountries", { count: rest.length })}</summary>
          {table(rest, `${title} (${t("numbers.moreCountries", { count: rest.length })})`)}
        </details>
      )}
      {unknownCount > 0 && <p className="small">{t("numbers.untold", { count: unknownCount })}</p>}
    </>
  );
}
