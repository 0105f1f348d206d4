/** Marks that are often left out: accents, vowels of Arabic and Hebrew. Indic and Thai vowels are letters. */
const MARKS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\p{Cf}]/gu;
const APOSTROPHES = /['’‘ʻʼ`´]/gu;
/** Letters that no normalization replaces as people do. */
const FOLDED: Record<string, string> = {
  ...{ ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ı: "i", ħ: "h", ŧ: "t" },
  ...{ ى: "ي", ی: "ي", ک: "ك", ة: "ه", ς: "σ" },
};
const FOLDING = new RegExp(`[${Object.keys(FOLDED).join("")}]`, "gu");
/** In Han each character is a word, since a dictionary splits names inconsistently. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ASCII = /^[\0-\x7F]*$/;

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** In any script, with case and accents folded; "O'Brien" with and without its "O". */
export function wordsIn(text: string): string[] {
  const bare = text.replace(APOSTROPHES, "");
  const whole = split(fold(bare));
  return [...new Set(bare === text ? whole : [...whole, ...split(fold(text.replace(APOSTROPHES, " ")))])];
}

/** All of these must match. */
export function searchWords(text: string): string[] {
  return [...new Set(split(fold(text.replace(APOSTROPHES, ""))))];
}

function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const bare = text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(MARKS, "");
  return bare.replace(FOLDING, (letter) => FOLDED[letter] ?? letter).normalize("NFC");
}

function split(text: string): string[] {
  return (text.match(WORD) ?? []).flatMap((word) => (UNSPACED.test(word) ? splitUnspaced(word) : word));
}

function splitUnspaced(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment }) => (HAN.test(segment) ? [...segment] : segment));
}
