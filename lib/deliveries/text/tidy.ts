import type { Han } from "../fonts/families.ts";

/** Controls, private and unassigned characters, and what overrides the direction of others. */
const NOT_TEXT = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text on one line: whatever was typed into it, it can neither break lines nor turn others around. */
export function tidy(text: string): string {
  return withoutControls(text).replace(/ {2,}/g, " ").trim();
}

export function withoutControls(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[^\S\u00A0]+/g, " ")
    .replace(NOT_TEXT, "");
}

const BY_COUNTRY: Partial<Record<string, Han>> = { TW: "tc", HK: "tc", MO: "tc", JP: "jp", KR: "kr", KP: "kr" };

/** In whose hand a text's Han characters are to be written: as its other letters say, or else its country. */
export function hanOf(text: string, country = ""): Han {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "jp";
  if (/\p{Script=Hangul}/u.test(text)) return "kr";
  return BY_COUNTRY[country] ?? "sc";
}
