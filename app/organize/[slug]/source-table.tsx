import { Share } from "#app/ui/charts/share-bar.tsx";
import { Scroll } from "#app/ui/scroll.tsx";
import type { Sources } from "#lib/counters/sources.ts";
import { consoleText } from "../session.ts";

/** A source is whatever a link contained, so it is shown as plain text. */
export async function SourceTable({ found, count }: { found: Sources; count: number }) {
  const { locale, t } = await consoleText();
  const { sources, rest, none } = found;
  const rows = [
    ...sources.map(({ source, count: ofSource }) => ({ name: source, ofSource })),
    ...(rest > 0 ? [{ name: t("dashboard.otherSources"), ofSource: rest }] : []),
    { name: t("dashboard.noSource"), ofSource: none },
  ];
  return (
    <Scroll name={t("dashboard.sources")}>
      <table className="figures">
        <caption className="unseen">{t("dashboard.sources")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("dashboard.source")}</th>
            <th scope="col">{t("dashboard.signatures")}</th>
            <th scope="col">{t("dashboard.share")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, ofSource }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{ofSource.toLocaleString(locale)}</td>
              <td>
                <Share part={ofSource} whole={count} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
