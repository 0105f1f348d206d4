import { scaleLinear, scaleUtc } from "d3-scale";

export type Scale = { low: number; high: number; ticks: number[] };
type Tick = { at: Date; label: string };
type Time = { from: Date; until: Date };

const HOUR = 3_600_000;

export function numberScale(values: Iterable<number>, most = 3): Scale {
  let [low, high] = [0, 0];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const scale = scaleLinear()
    .domain([low, Math.max(high, low < 0 ? 0 : 1)])
    .nice(most);
  const [from = 0, to = 1] = scale.domain();
  return { low: from, high: to, ticks: scale.ticks(most).filter(Number.isInteger) };
}

/** At most `most` ticks, at midnights or full hours (UTC). `step` is in milliseconds. */
export function timeTicks({ from, until }: Time, step: number, most: number, locale: string): Tick[] {
  const found = scaleUtc()
    .domain([from, until])
    .ticks(most)
    .filter((at) => at < until && at.getTime() % step === 0);
  const every = Math.ceil(found.length / most);
  const ticks = found.filter((_, index) => index % every === 0);
  const monthly = ticks.length > 1 && ticks.every((at) => at.getUTCDate() === 1 && at.getUTCHours() === 0);
  return ticks.map((at, index) => ({
    at,
    label: monthly ? monthOf(at, ticks[index - 1], locale) : momentOf(at, locale),
  }));
}

function momentOf(at: Date, locale: string): string {
  if (at.getTime() % (24 * HOUR) === 0) return write(at, locale, { day: "numeric", month: "short" });
  return at.toLocaleTimeString(locale, { timeZone: "UTC", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

function monthOf(at: Date, before: Date | undefined, locale: string): string {
  const isNew = at.getUTCFullYear() !== before?.getUTCFullYear();
  return write(at, locale, { month: "short", ...(isNew && { year: "numeric" }) });
}

function write(at: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).formatToParts(at);
  const words = parts.filter(({ type }) => type !== "literal");
  return words.map(({ value }) => value.replace(".", "")).join(" ");
}
