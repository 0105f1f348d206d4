import { knownZone, zoneWords } from "#lib/campaigns/time-zone.ts";

/** With the time zone's name, because readers may be anywhere. */
export function timeWords(date: Date, locale: string, timeZone = "UTC"): string {
  const words = date.toLocaleString(locale, { dateStyle: "long", timeStyle: "short", timeZone: knownZone(timeZone) });
  return timeZone === "UTC" ? `${words} UTC` : `${words}, ${zoneWords(timeZone, locale)}`;
}

export function dayWords(date: Date, locale: string): string {
  return date.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
}

/** For tables: day and time of day separately, in UTC. */
export function shortWords(date: Date, locale: string): { day: string; time: string } {
  return {
    day: date.toLocaleDateString(locale, { dateStyle: "medium", timeZone: "UTC" }),
    time: `${date.toLocaleTimeString(locale, { timeStyle: "short", timeZone: "UTC" })} UTC`,
  };
}
