import type { ReactNode } from "react";
import { INTERVAL_MS, type Span } from "#lib/counters/intervals.ts";
import { heightOf, percent, SIDE } from "#lib/pictures/charts/draw.ts";
import { type Scale, timeTicks } from "#lib/pictures/charts/ticks.ts";

/** Text anchor at a position, to stay within the drawing. */
export function anchorAt(x: number): "start" | "middle" | "end" {
  if (x < SIDE * 0.1) return "start";
  return x > SIDE * 0.9 ? "end" : "middle";
}

/** Tick counts for narrow and wide screens; charts.css shows one of them. */
const DENSITIES = { few: 3, many: 8 } as const;

type Props = {
  id: string;
  title: string;
  gist: string;
  scale: Scale;
  span: Span;
  locale: string;
  isMidway?: boolean; // ticks in the middle of an interval, as for bars
  marks?: ReactNode; // keep their shape
  children: ReactNode; // stretched to the width
};

/** Shapes stretch to the width; text is positioned in percent and keeps its size, even on narrow phones. */
export function Plot({ id, title, gist, scale, span, locale, isMidway = false, marks, children }: Props) {
  const whole = span.until.getTime() - span.from.getTime();
  const placeOf = (at: Date) =>
    ((at.getTime() - span.from.getTime() + (isMidway ? INTERVAL_MS[span.by] / 2 : 0)) / whole) * SIDE;
  const format = Math.max(...scale.ticks) >= 100_000 ? ({ notation: "compact" } as const) : {};
  return (
    <>
      <svg className="plot" role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-gist`}>
        <title id={`${id}-title`}>{title}</title>
        {scale.ticks.map((tick) => {
          const y = percent(heightOf(tick, scale));
          return (
            <g key={tick} className={tick === 0 ? "grid base" : "grid"}>
              <line x2="100%" y1={y} y2={y} />
              {tick !== 0 && (
                <text y={y} dy="-0.4em">
                  {tick.toLocaleString(locale, format)}
                </text>
              )}
            </g>
          );
        })}
        <svg viewBox={`0 0 ${SIDE} ${SIDE}`} preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
          {children}
        </svg>
        {Object.entries(DENSITIES).map(([density, most]) => (
          <g key={density} className={`time ${density}`}>
            {timeTicks(span, INTERVAL_MS[span.by], most, locale).map(({ at, label }) => {
              const x = placeOf(at);
              return (
                <text key={at.getTime()} x={percent(x)} y="100%" dy="1.6em" textAnchor={anchorAt(x)}>
                  {label}
                </text>
              );
            })}
          </g>
        ))}
        {marks}
      </svg>
      <figcaption id={`${id}-gist`}>{gist}</figcaption>
    </>
  );
}
