/** A time in words, in UTC: who reads it may be anywhere. */
export function timeWords(date: Date, locale: string): string {
  return date.toLocaleString(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
}
