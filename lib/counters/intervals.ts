import { GRACE_HOURS } from "../campaigns/state.ts";

export type By = "hour" | "day";
export type Change = { from: Date; change: number };
/** From the start of one interval to the end of another. */
export type Span = { from: Date; until: Date; by: By };
export type Interval = Change & { count: number };

/** Milliseconds; UTC has no daylight saving. */
export const INTERVAL_MS = { hour: 3_600_000, day: 86_400_000 } as const;

/** Days during which a new letter is charted by hour. */
const NEW = 4;

export function fillIntervals(history: readonly Change[], { from, until, by }: Span): Interval[] {
  const changes = new Map<number, number>();
  let count = 0;
  for (const { from: at, change } of history) {
    if (at < from) count += change;
    else changes.set(floor(at, by), (changes.get(floor(at, by)) ?? 0) + change);
  }
  const intervals: Interval[] = [];
  for (let at = floor(from, by); at < until.getTime(); at += INTERVAL_MS[by]) {
    const change = changes.get(at) ?? 0;
    count += change;
    intervals.push({ from: new Date(at), change, count });
  }
  return intervals;
}

type Dates = { publishedAt: Date; closesAt: Date | null };

export function intervalOf({ publishedAt }: Dates, now: Date): By {
  return now.getTime() - publishedAt.getTime() < NEW * INTERVAL_MS.day ? "hour" : "day";
}

/** From publication or the first signature to now; for a closed letter, to the end of grace or the last change. */
export function spanOf({ publishedAt, closesAt }: Dates, history: readonly Change[], by: By, now: Date): Span {
  const [first = publishedAt] = history.map(({ from }) => from);
  const last = history.at(-1)?.from ?? publishedAt;
  const end = closesAt ? Math.min(now.getTime(), closesAt.getTime() + GRACE_HOURS * INTERVAL_MS.hour) : now.getTime();
  return {
    from: new Date(floor(new Date(Math.min(first.getTime(), publishedAt.getTime())), by)),
    until: new Date(floor(new Date(Math.max(end, last.getTime())), by) + INTERVAL_MS[by]),
    by,
  };
}

/** Names the end of a span: the last day, or the end of the last hour, whose start would leave out what it counted. */
export function endOf({ until, by }: Span): Date {
  return by === "hour" ? until : new Date(until.getTime() - INTERVAL_MS.day);
}

export function changeSince(history: readonly Change[], from: Date): number {
  return history.reduce((sum, each) => (each.from >= from ? sum + each.change : sum), 0);
}

export function startOf(at: Date, by: By): Date {
  return new Date(floor(at, by));
}

function floor(at: Date, by: By): number {
  return Math.floor(at.getTime() / INTERVAL_MS[by]) * INTERVAL_MS[by];
}
