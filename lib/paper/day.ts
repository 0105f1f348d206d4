import { addDays } from "../days.ts";

const YEARS_FROM = 1900;
const TEXT_MAX = 60;

/** In English, Spanish, Portuguese and French, without accents; a prefix of three letters or more will do. */
const MONTHS: string[][] = [
  ["january", "enero", "janeiro", "janvier", "i"],
  ["february", "febrero", "fevereiro", "fevrier", "ii"],
  ["march", "marzo", "marco", "mars", "iii"],
  ["april", "abril", "avril", "iv"],
  ["may", "mayo", "maio", "mai", "v"],
  ["june", "junio", "junho", "juin", "vi"],
  ["july", "julio", "julho", "juillet", "vii"],
  ["august", "agosto", "aout", "viii"],
  ["september", "septiembre", "setiembre", "setembro", "septembre", "ix"],
  ["october", "octubre", "outubro", "octobre", "x"],
  ["november", "noviembre", "novembro", "novembre", "xi"],
  ["december", "diciembre", "dezembro", "decembre", "xii"],
];
/** Weekdays, articles and the endings of ordinals. */
const FILLER =
  /^(sun|mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur)(day)?$|^(lunes|martes|miercoles|jueves|viernes|sabado|domingo|segunda|terca|quarta|quinta|sexta|feira|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mie|jue|vie|sab|dom|seg|ter|qua|qui|sex|mer|jeu|ven|sam|dim)$|^(st|nd|rd|th|er|ro|do|o|a|de|del|of|the|el|le|dia|day|em|on|d|du|ce|no)$/;
const TIME = /[t ,]+(a las |as |at |a )?\d{1,2}([:h]\d{2}|\s?[ap]\.?\s?m).*$/;

/** A date as people write it; `dayFirst` resolves 3/4. Never in the future. */
export function readDay(text: string, dayFirst: boolean, now: Date): Date | undefined {
  if (text.length > TEXT_MAX) return;
  const serial = /^\s*(\d{5})(\.\d+)?\s*$/.exec(text);
  const [year, month, day] = serial ? fromSerial(Number(serial[1])) : partsOf(text, dayFirst, now);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isRealDate = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isRealDate && year >= YEARS_FROM && date <= addDays(now, 1) ? date : undefined;
}

type Parts = [year: number, month: number, day: number];
const NONE: Parts = [0, 0, 0];

/** Spreadsheets count days since December 30, 1899. */
function fromSerial(days: number): Parts {
  const date = addDays(new Date(Date.UTC(1899, 11, 30)), days);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function partsOf(text: string, dayFirst: boolean, now: Date): Parts {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim().replace(TIME, "");
  const whole = /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  const words = whole?.slice(1) ?? plain.replace(/\b([12])\.(\d{3})\b/, "$1$2").match(/\d+|[a-z]+/g) ?? [];
  const left = words.filter((word) => !FILLER.test(word) || (word === "mar" && !words.some(isOtherMonth)));
  if (left.length !== 3) return NONE;
  const named = left.findIndex((word) => monthOf(word) > 0);
  if (left.some((word, at) => at !== named && !/^(\d{1,2}|\d{4})$/.test(word))) return NONE;
  const [a = "", b = "", c = ""] = left;
  if (named >= 0) {
    const month = monthOf(left[named] ?? "");
    const [one = "", other = ""] = left.filter((_, at) => at !== named);
    return one.length === 4 ? [Number(one), month, Number(other)] : [yearOf(other, now), month, Number(one)];
  }
  if (a.length === 4) return [Number(a), Number(b), Number(c)];
  return dayFirst ? [yearOf(c, now), Number(b), Number(a)] : [yearOf(c, now), Number(a), Number(b)];
}

const isOtherMonth = (word: string) => word !== "mar" && monthOf(word) > 0;

function monthOf(word: string): number {
  const names = (month: string[]) => month.some((name) => name === word || (word.length >= 3 && name.startsWith(word)));
  return MONTHS.findIndex(names) + 1;
}

/** Two digits are of this century, or else of the last. */
function yearOf(digits: string, now: Date): number {
  if (digits.length !== 2) return Number(digits);
  const year = 2000 + Number(digits);
  return year > now.getUTCFullYear() ? year - 100 : year;
}
