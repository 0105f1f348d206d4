/** Bidi marks, embeddings and isolates, zero-width spaces, soft hyphens, byte order marks, object replacements. */
const FORMAT = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]/g;
const FORMAT_BUT_MARKS = /[\u00AD\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]/g;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Tags are kept in flags such as Scotland's. */
const TAGS = /(\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F})|[\u{E0000}-\u{E007F}]/gu;

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** What Word copies of the fonts Symbol and Wingdings. */
const SYMBOLS: Record<string, string> = {
  ...{ "\uF0B7": "•", "\uF0A7": "▪", "\uF06E": "■", "\uF0A8": "□", "\uF071": "❑", "\uF076": "❖", "\uF0D8": "➢" },
  ...{ "\uF0FC": "✓", "\uF0FE": "☑", "\uF0E0": "→", "\uF02D": "-", "\uF0BE": "—", "\uF020": " " },
};
const SYMBOL = new RegExp(`[${Object.keys(SYMBOLS).join("")}]`, "g");

const DIGIT = /\p{Nd}/u;

/** Drops what only formats; keeps ZWJ and ZWNJ, which scripts need. `lines`: line ends and tabs stay. */
export function clean(text: string, { lines }: { lines: boolean }): string {
  const format = lines && RIGHT_TO_LEFT.test(text) ? FORMAT_BUT_MARKS : FORMAT;
  const visible = text
    .replace(format, "")
    .replace(TAGS, "$1")
    .replace(SYMBOL, (symbol) => SYMBOLS[symbol] ?? symbol)
    .replace(LINE_ENDS, "\n");
  return lines ? visible : visible.replace(/[\n\t]/g, " ");
}

/** One line of plain text, trimmed. */
export function cleanLine(text: string): string {
  return clean(text, { lines: false }).trim();
}

/** NFC, except for the forms of kanji in names, which NFC would replace. */
export function compose(text: string): string {
  return text.replace(/[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu, (part) => part.normalize("NFC"));
}

/** Digits of any script as 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

/** Decimal digits are encoded in runs from 0 to 9. */
function digitValue(point: number): number {
  let start = point;
  while (DIGIT.test(String.fromCodePoint(start - 1))) start -= 1;
  return (point - start) % 10;
}

/** As Unicode writes it: U+F8FF. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
