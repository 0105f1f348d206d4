import { addDays } from "../days.ts";

const YEARS_FROM = 1900;

/** 2021-12-31, or a date ending with a year of two or four digits; `dayFirst` resolves 3/4. Never in the future. */
export function readDay(text: string, dayFirst: boolean, now: Date): Date | undefined {
  const [year, month, day] = partsOf(text.trim(), dayFirst);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isRealDate = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isRealDate && year >= YEARS_FROM && date <= addDays(now, 1) ? date : undefined;
}

function partsOf(text: string, dayFirst: boolean): [number, number, number] {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[3]), Number(iso[4])];
  const [, a, , b, year = ""] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?: .*)?$/.exec(text) ?? [];
  const whole = year.length === 2 ? 2000 + Number(year) : Number(year);
  return dayFirst ? [whole, Number(b), Number(a)] : [whole, Number(a), Number(b)];
}
