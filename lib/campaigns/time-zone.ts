import { LRUCache } from "lru-cache";
import { z } from "zod";
import { isLocale, type Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";

const UTC = "UTC";
/** Where the OAS is: people call its time by that city. */
const WASHINGTON = "America/New_York";

export const TIME_ZONES = [UTC, ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== UTC)];

export const TimeZone = z.enum(TIME_ZONES, { error: "unknown_time_zone" });

/** What a clock in the zone shows, as if it were UTC. */
export function wallTime(date: Date, timeZone: string): Date {
  return new Date(date.getTime() + offsetOf(date, timeZone));
}

/** When a clock in the zone shows this. Of a repeated hour it is the first; a skipped hour counts on from before. */
export function instantOf(wall: Date, timeZone: string): Date {
  const offsets = [-1, 1].map((day) => offsetOf(new Date(wall.getTime() + day * DAY_MS), timeZone));
  const instants = offsets.map((offset) => new Date(wall.getTime() - offset));
  const exact = instants.find((instant) => wallTime(instant, timeZone).getTime() === wall.getTime());
  return exact ?? instants[0] ?? wall;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Bounded, since forms may send any name. */
export const formats = new LRUCache<string, Intl.DateTimeFormat>({ max: TIME_ZONES.length });

/** A refused form is shown again with what was sent. */
export function knownZone(name: string): string {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone ? name : UTC;
  } catch {
    return UTC;
  }
}

function offsetOf(date: Date, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", { timeZone: knownZone(timeZone), timeZoneName: "longOffset" });
  formats.set(timeZone, format);
  const name = format.formatToParts(date).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours, minutes = 0] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes)) * MINUTE_MS;
}

export function zoneWords(timeZone: string, locale: string): string {
  if (knownZone(timeZone) === UTC) return UTC;
  if (timeZone === WASHINGTON && isLocale(locale)) return messagesIn(locale)("deadline.washington");
  const [generic, short] = (["longGeneric", "shortGeneric"] as const).map((timeZoneName) => {
    const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(new Date());
    return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
  });
  const words = (locale === "es" && short?.startsWith("hora de ") ? short : generic) ?? timeZone;
  return locale === "pt" ? words.replace(/^Horário/, "horário") : words;
}

export type Closing = { closesAt: Date | null; timeZone: string };

/** A day's end at midnight is told as its last minute, so that nobody takes it for the next day. */
export function lastMinute(closesAt: Date, timeZone: string): Date {
  const wall = wallTime(closesAt, timeZone);
  const isMidnight = wall.getUTCHours() === 0 && wall.getUTCMinutes() === 0;
  return isMidnight ? new Date(wall.getTime() - MINUTE_MS) : wall;
}

/** "December 9, 11:59 PM, Washington time"; with the year unless it is this one. Undefined without an end ahead. */
export function untilWords({ closesAt, timeZone }: Closing, locale: string, now: Date): string | undefined {
  if (!closesAt || closesAt <= now) return;
  const last = lastMinute(closesAt, timeZone);
  const isThisYear = last.getUTCFullYear() === wallTime(now, timeZone).getUTCFullYear();
  const year = isThisYear ? undefined : ("numeric" as const);
  const day = last.toLocaleDateString(locale, { timeZone: UTC, month: "long", day: "numeric", year });
  const time = last.toLocaleTimeString(locale, { timeZone: UTC, timeStyle: "short" }).replace(/ /g, "\u00A0");
  return `${day}, ${time}, ${zoneWords(timeZone, locale)}`;
}

export function lastDayWords(closesAt: Date, timeZone: string, locale: Locale): string {
  const last = lastMinute(closesAt, timeZone);
  const until = last.toLocaleDateString(locale, { timeZone: UTC, month: "short", day: "numeric" });
  return messagesIn(locale)("deadline.until", { until });
}

/** "Sign until December 9, 11:59 PM, Washington time"; `letter`: in a sentence about the letter, for emails. */
export function deadlineWords(
  closing: Closing,
  locale: string,
  now: Date,
  of: "until" | "letter" = "until",
): string | undefined {
  const until = untilWords(closing, locale, now);
  return until && isLocale(locale) ? messagesIn(locale)(`deadline.${of}`, { until }) : undefined;
}
