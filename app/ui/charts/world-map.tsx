import type { countByCountry } from "#lib/counters/history.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { SHADES, shadeOf, shadesFor } from "#lib/pictures/charts/shade.ts";
import { drawWorld } from "#lib/pictures/charts/world.ts";
import { CountryTable } from "./country-table.tsx";

type Counts = Awaited<ReturnType<typeof countByCountry>>;
type Props = { id: string; title: string; counts: Counts; locale: Locale };

/** Signatures by country, as a shaded map and a table. */
export function WorldMap({ id, title, counts, locale }: Props) {
  const t = messagesIn(locale);
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const rows = counts.flatMap(({ country, count }) =>
    country && count > 0 ? [{ country, count, name: names.of(country) ?? country }] : [],
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const shades = shadesFor(rows.map(({ count }) => count));
  const { width, height, shapes, dots } = drawWorld();
  const signed = new Set(rows.map(({ country }) => country));
  const land = [...shapes].map(([code, shape]) => (signed.has(code) ? "" : shape)).join("");
  const [top] = rows;
  const gist = t("numbers.mapGist", { count: rows.length, name: top?.name ?? "–", max: top?.count ?? 0 });
  return (
    <figure className="chart">
      <svg
        className="map"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-gist`}
      >
        <title id={`${id}-title`}>{title}</title>
        <path className="land" d={land} />
        {rows.map(({ country, count, name }) => {
          const [dot, shape] = [dots.get(country), shapes.get(country)];
          return (
            <g key={country} className={`shade-${shadeOf(count, shades)}`}>
              <title>{`${name}: ${count.toLocaleString(locale)}`}</title>
              {shape && <path d={shape} />}
              {dot && <circle cx={dot[0]} cy={dot[1]} r="13" />}
            </g>
          );
        })}
      </svg>
      <figcaption id={`${id}-gist`}>{gist}</figcaption>
      <ul className="legend" aria-hidden="true">
        {shades.map((from, index) => (
          <li key={from}>
            <svg className={`shade-${SHADES - shades.length + index + 1}`} aria-hidden="true">
              <rect width="100%" height="100%" />
            </svg>
            {rangeOf(from, shades[index + 1], locale)}
          </li>
        ))}
      </ul>
      <CountryTable title={title} rows={rows} total={total} unknownCount={total - sum(rows)} locale={locale} />
    </figure>
  );
}

/** Legend of a shade: from its threshold up to the next. */
function rangeOf(from: number, next: number | undefined, locale: string): string {
  const write = (number: number) => number.toLocaleString(locale);
  if (next === undefined) return `${write(from)} +`;
  return next - from === 1 ? write(from) : `${write(from)}–${write(next - 1)}`;
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
