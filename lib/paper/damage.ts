import { bytesIn } from "./encodings.ts";

export type Damage = "other_encoding" | "garbled" | "spreadsheet_error";

const REPLACEMENT = /\uFFFD/;
/** HTML, JSON, percent, and quoted-printable notation of letters. */
const ESCAPED =
  /&(#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,8});|\\u[\da-f]{4}|\\x[\da-f]{2}|%c[23]%[89ab][\da-f]|=c[23]=[89ab][\da-f]/i;
/** Signs that no word holds, but that accented letters become. */
const SIGN_IN_WORD = /\p{L}[¤¥¢£§¦¬±‚„†‡‰¡¿¯¹³¼½¾÷×√∂∑∏∫≈≤≥]\p{L}|(^|\s)[£¤¥¢¯¹³±√]\p{L}|\p{Ll}[ŽŒ](?=$|\s|\p{Ll})/u;
const LOST = /\p{L}\?\p{L}/u;
/** What a cell says whose formula failed, in Excel and LibreOffice in our languages. */
const FAILED =
  /^#[¡¿]?(ref|name|nombre|nom|nome|value|valor|valeur|div\/0|num|núm|null|nulo|nul|spill|calc|error|n\/a|n\/d|err:\d+|#+)[!?]?$/i;
const FORMULA = /^=(\$?[a-z]{1,3}\$?\d+|[a-z.]+\(.*\))$/i;

const RUN = /[^\0-\x7F]{2,}/g;
const strict = new TextDecoder("utf-8", { fatal: true });
const tables = [bytesIn("windows-1252"), bytesIn("macintosh"), bytesIn("ibm850")];

export function damageOf(cell: string): Damage | undefined {
  if (FAILED.test(cell.trim()) || FORMULA.test(cell.trim())) return "spreadsheet_error";
  if (REPLACEMENT.test(cell)) return "other_encoding";
  if (ESCAPED.test(cell) || SIGN_IN_WORD.test(cell) || LOST.test(cell) || isDoublyEncoded(cell)) return "garbled";
}

/** A name has no question mark after a letter, as other text may. */
export function damageOfName(name: string): Damage | undefined {
  return damageOf(name) ?? (/\p{L}\?/u.test(name) ? "garbled" : undefined);
}

/** "Ã©": a letter's bytes in UTF-8, each read as a character of an older encoding. */
function isDoublyEncoded(text: string): boolean {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (/[’”»›…]/.test(run.charAt(1)) && /^\p{Lu}$/u.test(run.charAt(0)) && /\p{Lu}$/u.test(text.slice(0, index)))
      continue;
    if (tables.some((table) => isUtf8(run, table))) return true;
  }
  return false;
}

/** Whether any part of the run is whole characters: a sound letter may stand beside it. */
function isUtf8(run: string, table: Map<string, number>): boolean {
  const bytes = [...run].map((character) => table.get(character) ?? 0);
  return bytes.some((byte, at) => {
    const length =
      byte >= 0xc2 && byte <= 0xdf ? 2 : byte >= 0xe0 && byte <= 0xef ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
    return length > 0 && at + length <= bytes.length && isText(Uint8Array.from(bytes.slice(at, at + length)));
  });
}

function isText(bytes: Uint8Array): boolean {
  try {
    return /^[\p{L}\p{M}\p{P}\p{S}\p{Zs}\p{N}]$/u.test(strict.decode(bytes));
  } catch {
    return false;
  }
}
