import { z } from "zod";
import { asciiDigits } from "../locale/characters.ts";

/** A sanity limit. */
const COUNT_MAX = 100_000_000;
/** UTC+14, the earliest time zone. */
const AHEAD_MS = 14 * 3_600_000;

/** Not in the future, in the earliest time zone. */
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

export function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

export const Time = z
  .string()
  .trim()
  .transform((text) => text.replace(/^(\d\d:\d\d):\d\d$/, "$1"))
  .pipe(z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "not_a_time"));

/** Thousands separators are allowed. */
export const Handed = z
  .string()
  .trim()
  .min(1, "required")
  .transform((text) => asciiDigits(text).replace(/(?<=\d)[.,'’ \u00a0\u202f](?=\d{3}(\D|$))/g, ""))
  .pipe(z.string().regex(/^\d{1,12}$/, "not_a_number"))
  .transform(Number)
  .pipe(z.number().max(COUNT_MAX, "not_a_number"));

export function dayIn(day: string, locale: string, time = ""): string {
  const style = { timeZone: "UTC" } as const;
  const date = new Date(`${day}T${time || "00:00"}Z`);
  const words = date.toLocaleDateString(locale, { ...style, dateStyle: "long" });
  return time ? `${words}, ${date.toLocaleTimeString(locale, { ...style, timeStyle: "short" })}` : words;
}
