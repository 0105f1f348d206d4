import type { By, Interval } from "#lib/counters/intervals.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { momentOf } from "./moment.ts";

type Props = { title: string; intervals: readonly Interval[]; by: By; locale: Locale };

/** The chart's data as a table, latest first, omitting intervals without change. */
export function HistoryTable({ title, intervals, by, locale }: Props) {
  const t = messagesIn(locale);
  const changed = intervals.filter(({ change }) => change !== 0).toReversed();
  if (changed.length === 0) return;
  return (
    <details>
      <summary>{t("numbers.asTable")}</summary>
      <table className="figures">
        <caption>
          {title}
          <span className="small">{t(`numbers.leftOut.${by}`)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(`numbers.step.${by}`)}</th>
            <th scope="col">{t("numbers.change")}</th>
            <th scope="col">{t("numbers.count")}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ from, change, count }) => (
            <tr key={from.getTime()}>
              <th scope="row">
                <time dateTime={from.toISOString()}>{momentOf(from, by, locale)}</time>
              </th>
              <td>{change.toLocaleString(locale, { signDisplay: "exceptZero" })}</td>
              <td>{count.toLocaleString(locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
