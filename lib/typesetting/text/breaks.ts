const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u;
const HYPHEN = /^[-\u2010\u2012\u2013\u2014/]$/;
/** Characters that must not start or end a line (JLREQ, 3.1.7 and 3.1.8). */
const CLOSING =
  /^[\p{Pe}\p{Pf}\p{Po}!?%,.:;\u30FB\u30FC\u3005\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** Whether a line may break between two letters: the subset of UAX #14 that names and letters need. */
export function mayBreakBetween(before: string, after: string): boolean {
  if (before === "" || after === " " || after.startsWith("\u00A0") || before.endsWith("\u00A0")) return false;
  if (before === " ") return true;
  if (OPENING.test(before) || CLOSING.test(after)) return false;
  if (HYPHEN.test(before)) return /^\p{L}/u.test(after);
  return IDEOGRAPH.test(before) || IDEOGRAPH.test(after);
}
