/** In UTC, which public pages name. */
export function momentWords(date: Date, locale: string): string {
  return `${date.toLocaleString(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" })} UTC`;
}
