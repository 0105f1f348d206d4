/** A time in words, in UTC and saying so: who reads it may be anywhere. */
export function timeWords(date: Date, locale: string): string {
  return `${date.toLocaleString(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" })} UTC`;
}

/** A day in words, in UTC. */
export function dayWords(date: Date, locale: string): string {
  return date.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
}

/** A time as a table has it: the day, and the time of day in UTC. */
export function shortWords(date: Date, locale: string): { day: string; time: string } {
  return {
    day: date.toLocaleDateString(locale, { dateStyle: "medium", timeZone: "UTC" }),
    time: `${date.toLocaleTimeString(locale, { timeStyle: "short", timeZone: "UTC" })} UTC`,
  };
}
