import { GRACE_HOURS } from "../campaigns/state.ts";

export type By = "hour" | "day";
export type Change = { from: Date; change: number };
/** From the start of one step to the end of another. */
export type Span = { from: Date; until: Date; by: By };
export type Step = Change & { count: number };

/** Milliseconds; UTC has no daylight saving. */
export const STEP = { hour: 3_600_000, day: 86_400_000 } as const;

/** Days during which a new letter is charted by hour. */
const NEW = 4;

export function fillSteps(history: readonly Change[], { from, until, by }: Span): Step[] {
  const changes = new Map<number, number>();
  let count = 0;
  for (const { from: at, change } of history) {
    if (at < from) count += change;
    else changes.set(floor(at, by), (changes.get(floor(at, by)) ?? 0) + change);
  }
  const steps: Step[] = [];
  for (let at = floor(from, by); at < until.getTime(); at += STEP[by]) {
    const change = changes.get(at) ?? 0;
    count += change;
    steps.push({ from: new Date(at), change, count });
  }
  return steps;
}

type Dates = { publishedAt: Date; closesAt: Date | null };

export function stepOf({ publishedAt }: Dates, now: Date): By {
  return now.getTime() - publishedAt.getTime() < NEW * STEP.day ? "hour" : "day";
}

/** From publication or the first signature to now; for a closed letter, to the end of grace or the last change. */
export function spanOf({ publishedAt, closesAt }: Dates, history: readonly Change[], by: By, now: Date): Span {
  const [first = publishedAt] = history.map(({ from }) => from);
  const last = history.at(-1)?.from ?? publishedAt;
  const end = closesAt ? Math.min(now.getTime(), closesAt.getTime() + GRACE_HOURS * STEP.hour) : now.getTime();
  return {
    from: new Date(floor(new Date(Math.min(first.getTime(), publishedAt.getTime())), by)),
    until: new Date(floor(new Date(Math.max(end, last.getTime())), by) + STEP[by]),
    by,
  };
}

export function changeSince(history: readonly Change[], from: Date): number {
  return history.reduce((sum, step) => (step.from >= from ? sum + step.change : sum), 0);
}

export function startOf(at: Date, by: By): Date {
  return new Date(floor(at, by));
}

function floor(at: Date, by: By): number {
  return Math.floor(at.getTime() / STEP[by]) * STEP[by];
}
