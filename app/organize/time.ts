/** A time in words, in UTC and saying so: who reads it may be anywhere. */
export function timeWords(date: Date, locale: string): string {
  return `${date.toLocaleString(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" })} UTC`;
}

/** A day in words, in UTC. */
export function dayWords(date: Date, locale: string): string {
  return date.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
}
