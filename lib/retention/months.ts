/** The periods after closing that owners can choose, and the one that a new campaign has. */
export const RETENTION_MONTHS = [1, 3, 6, 12, 24, 36] as const;
export const DEFAULT_MONTHS = 12;
export const MONTHS_MAX = 120;

/** As in PostgreSQL, a month after January 31 is the last day of February. Begin.ts repeats this in SQL. */
export function addMonths(date: Date, months: number): Date {
  const moved = new Date(date);
  moved.setUTCMonth(date.getUTCMonth() + months, 1);
  const days = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(date.getUTCDate(), days));
  return moved;
}
