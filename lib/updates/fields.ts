import { z } from "zod";

/** More than that nobody has ever handed over. */
const COUNT_MAX = 100_000_000;
/** Somewhere it is tomorrow already. */
const AHEAD_MS = 14 * 3_600_000;

/** A day of the calendar as `<input type="date">` sends it, as midnight UTC; it has come, at least somewhere. */
export const Day = z
  .string()
  .trim()
  .min(1, "required")
  .transform((text, context) => {
    const date = new Date(`${text}T00:00:00Z`);
    const isDay = /^[12]\d{3}-\d\d-\d\d$/.test(text) && dayOf(date) === text;
    if (isDay && date.getTime() <= Date.now() + AHEAD_MS) return date;
    context.addIssue(isDay ? "in_the_future" : "not_a_date");
    return z.NEVER;
  });

/** A day as such an input shows it. */
export function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

/** A time of that day, as its place had it; or none. */
export const Time = z
  .string()
  .trim()
  .transform((text) => text.replace(/^(\d\d:\d\d):\d\d$/, "$1"))
  .pipe(z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "not_a_time"));

/** How many signatures were handed over: thousands may be parted, as people write them. */
export const Handed = z
  .string()
  .trim()
  .min(1, "required")
  .transform((text) => text.replace(/(?<=\d)[.,'’ \u00a0\u202f](?=\d{3}(\D|$))/g, ""))
  .pipe(z.string().regex(/^\d{1,12}$/, "not_a_number"))
  .transform(Number)
  .pipe(z.number().max(COUNT_MAX, "not_a_number"));

/** A day in words, and a time of it: both as they were there. */
export function dayIn(day: string, locale: string, time = ""): string {
  const style = { timeZone: "UTC" } as const;
  const date = new Date(`${day}T${time || "00:00"}Z`);
  const words = date.toLocaleDateString(locale, { ...style, dateStyle: "long" });
  return time ? `${words}, ${date.toLocaleTimeString(locale, { ...style, timeStyle: "short" })}` : words;
}
