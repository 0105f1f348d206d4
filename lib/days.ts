export const DAY_MS = 86_400_000;

/** So many times 24 hours later; earlier, if they are less than none. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}
