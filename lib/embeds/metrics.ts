/** Advance widths of U+0020–U+007E in hundredths of an em, from the wide sans-serif fonts used by badges. */
const ASCII = [
  35, 39, 46, 82, 64, 108, 73, 27, 45, 45, 64, 82, 36, 45, 36, 45, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 45, 45, 82,
  82, 82, 55, 100, 68, 69, 70, 77, 63, 57, 78, 75, 42, 45, 69, 56, 84, 75, 79, 60, 79, 70, 68, 62, 73, 68, 99, 69, 62,
  69, 45, 45, 45, 82, 64, 64, 60, 62, 52, 62, 60, 35, 62, 63, 27, 34, 59, 27, 97, 63, 61, 62, 62, 43, 52, 39, 63, 59,
  82, 59, 59, 53, 63, 45, 63, 82,
];
const WIDE = 100;
const USUAL = 65;
const NARROW_SPACE = 20;
const FIRST = 0x20;

/** Estimates a line's width in ems. The SVG fixes this width with `textLength`, whatever the font. */
export function widthOf(text: string): number {
  const letters = [...text.normalize("NFD").replace(/[\p{M}\p{Cf}]/gu, "")];
  return letters.reduce((sum, letter) => sum + advance(letter), 0) / 100;
}

function advance(letter: string): number {
  if (/[\u2009\u202F]/.test(letter)) return NARROW_SPACE;
  if (letter === "\u00A0") return advance(" ");
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u.test(letter))
    return WIDE;
  return ASCII[(letter.codePointAt(0) ?? 0) - FIRST] ?? USUAL;
}
