import { compose } from "../../locale/characters.ts";
import type { Han } from "../fonts/families.ts";

/** Controls, private-use and unassigned characters, and bidi overrides. */
const NOT_TEXT = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Cannot break lines or change the direction of other text. */
export function tidy(text: string): string {
  return withoutControls(text).replace(/ {2,}/g, " ").trim();
}

export function withoutControls(text: string): string {
  return compose(text)
    .replace(/[^\S\u00A0]+/g, " ")
    .replace(NOT_TEXT, "");
}

const BY_COUNTRY: Partial<Record<string, Han>> = { TW: "tc", HK: "tc", MO: "tc", JP: "jp", KR: "kr", KP: "kr" };

export function hanOf(text: string, country = ""): Han {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "jp";
  if (/\p{Script=Hangul}/u.test(text)) return "kr";
  return BY_COUNTRY[country] ?? "sc";
}
