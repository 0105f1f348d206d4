import type { By } from "#lib/counters/intervals.ts";

export function momentOf(at: Date, by: By, locale: string): string {
  const day = { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" } as const;
  if (by === "day") return at.toLocaleDateString(locale, day);
  return at.toLocaleString(locale, {
    ...day,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
}
