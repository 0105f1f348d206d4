import { type Change, fillIntervals, type Span } from "#lib/counters/intervals.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { drawBars, heightOf, percent, SIDE } from "#lib/pictures/charts/draw.ts";
import { numberScale } from "#lib/pictures/charts/ticks.ts";
import { HistoryTable } from "./history-table.tsx";
import { momentOf } from "./moment.ts";
import { anchorAt, Plot } from "./plot.tsx";

/** `id` is unique on the page. `history` is earliest first; missing intervals are zero. */
type Props = { id: string; title: string; history: readonly Change[]; span: Span; locale: Locale };

/** Signatures per hour or day, as bars and as a table. */
export function Bars({ id, title, history, span, locale }: Props) {
  const t = messagesIn(locale);
  const intervals = fillIntervals(history, span);
  const changes = intervals.map(({ change }) => change);
  const scale = numberScale(changes);
  const { up, down } = drawBars(changes, scale);
  const total = changes.reduce((sum, change) => sum + change, 0);
  const peak = intervals.reduce((most, step) => (step.change > most.change ? step : most), {
    from: span.from,
    change: 0,
  });
  const when = momentOf(peak.from, span.by, locale);
  const gist =
    peak.change > 0 ? t("numbers.barsGist", { total, max: peak.change, when }) : t("numbers.barsNone", { total });
  const x = ((intervals.findIndex(({ from }) => from === peak.from) + 0.5) / intervals.length) * SIDE;
  const mark = peak.change > 0 && (
    <text
      className="mark"
      x={percent(Math.max(x, SIDE * 0.16))}
      y={percent(heightOf(peak.change, scale))}
      dy="-0.5em"
      textAnchor={anchorAt(x)}
    >
      {peak.change.toLocaleString(locale)}
    </text>
  );
  return (
    <figure className="chart">
      <Plot {...{ id, title, gist, scale, span, locale }} isMidway marks={mark}>
        <path className="up" d={up} />
        <path className="down" d={down} />
      </Plot>
      <HistoryTable title={title} intervals={intervals} by={span.by} locale={locale} />
    </figure>
  );
}
