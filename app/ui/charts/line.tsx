import { type Change, endOf, fillIntervals, type Span } from "#lib/counters/intervals.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { drawLine, heightOf, percent } from "#lib/pictures/charts/draw.ts";
import { numberScale } from "#lib/pictures/charts/ticks.ts";
import { momentOf } from "./moment.ts";
import { Plot } from "./plot.tsx";

type Props = { id: string; title: string; history: readonly Change[]; span: Span; locale: Locale };

/** The growth of the count. Its table is the one of the bars. */
export function Line({ id, title, history, span, locale }: Props) {
  const intervals = fillIntervals(history, span);
  const [first] = intervals;
  const counts = [first ? first.count - first.change : 0, ...intervals.map(({ count }) => count)];
  const last = counts.at(-1) ?? 0;
  const scale = numberScale(counts);
  const { line, area } = drawLine(counts, scale);
  const from = momentOf(span.from, span.by, locale);
  const until = momentOf(endOf(span), span.by, locale);
  const gist = messagesIn(locale)("numbers.lineGist", { number: counts[0] ?? 0, total: last, from, until });
  const y = percent(heightOf(last, scale));
  const marks = (
    <>
      <circle className="end" cx="100%" cy={y} r="5" />
      <text className="mark" x="100%" y={y} dy="-0.8em" textAnchor="end">
        {last.toLocaleString(locale)}
      </text>
    </>
  );
  return (
    <figure className="chart">
      <Plot {...{ id, title, gist, scale, span, locale, marks }}>
        <path className="area" d={area} />
        <path className="line" d={line} />
      </Plot>
    </figure>
  );
}
