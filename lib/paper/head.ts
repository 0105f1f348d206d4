import { decode, type Encoding } from "./encodings.ts";
import { type Place, splitRecords } from "./split-records.ts";

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export const SAMPLE = 4;
/** How many records are looked at for what the file holds. */
const READ = 500;
/** More columns than any list of people has. */
export const COLUMNS_MAX = 100;

const BOM = Buffer.of(0xef, 0xbb, 0xbf);
/** Excel's optional first line declaring the delimiter. */
const DECLARED_DELIMITER = /^"?sep=(.)"?\r?\n/;
/** How many records are sampled to guess the delimiter. */
const SAMPLED_RECORDS = 20;

export function readHead(bytes: Buffer, encoding: Encoding, isLast: boolean) {
  const marked = bytes.subarray(0, 3).equals(BOM) ? BOM.length : 0;
  const declared = DECLARED_DELIMITER.exec(bytes.toString("latin1", marked, marked + 16));
  const offset = marked + (declared?.[0].length ?? 0);
  const start: Place = { offset, line: declared ? 2 : 1, skipping: false };
  const rest = bytes.subarray(offset);
  const delimiter = declared?.[1] ?? guessDelimiter(rest, start, isLast);
  const split = (max: number) => splitRecords(rest, start, { delimiter: delimiter.charCodeAt(0), isLast, max });
  const rows = split(1 + READ).records.map((record) =>
    record.fault ? [] : record.cells.map((cell) => readCell(cell, encoding)),
  );
  return { delimiter, rows, sample: sampleOf(rows), start, afterFirst: split(1).place };
}

/** The first row, and rows whose letters show whether the encoding is right. */
function sampleOf(rows: string[][]): string[][] {
  const places = rows.map((_, at) => at).slice(1);
  const isTelling = (at: number) => rows[at]?.some((cell) => /[^\0-\x7F]/.test(cell)) ?? false;
  const chosen = places.toSorted((a, b) => Number(isTelling(b)) - Number(isTelling(a))).slice(0, SAMPLE);
  return [0, ...chosen.toSorted((a, b) => a - b)].flatMap((at) => (rows[at] ? [rows[at]] : []));
}

/** Picks the delimiter that gives the first records the same, large number of cells. */
function guessDelimiter(bytes: Uint8Array, start: Place, isLast: boolean): string {
  const score = (delimiter: string) => {
    const options = { delimiter: delimiter.charCodeAt(0), isLast, max: SAMPLED_RECORDS };
    const widths = splitRecords(bytes, start, options).records.map((record) =>
      record.fault ? 0 : record.cells.length,
    );
    const [first = 0] = widths;
    return first < 2 ? 0 : (widths.filter((width) => width === first).length / widths.length) * 1000 + first;
  };
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: score(delimiter) }));
  return scores.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ",";
}

/** Text after a closing quote belongs to the cell, and a quoted nickname to its name. */
export function readCell(bytes: Uint8Array, encoding: Encoding): string {
  const text = decode(bytes, encoding);
  const [, blanks, body = ""] = /^([ \t]*)"(.*?)[ \t]*$/s.exec(text) ?? [];
  if (blanks === undefined) return text;
  const single = body.replaceAll('""', "\0\0");
  const first = single.indexOf('"');
  const isClosed = single.endsWith('"') || (first >= 0 && body.endsWith('""'));
  const closesEarly =
    first < single.length - 1 && /\S/.test(single.charAt(first - 1)) && /\s/.test(single.charAt(first + 1));
  if (isClosed && !closesEarly) return unescaped(body.slice(0, -1));
  if (blanks) return text;
  return first < 0 ? unescaped(body) : unescaped(body.slice(0, first)) + body.slice(first + 1);
}

function unescaped(text: string): string {
  return text.replaceAll('""', '"');
}
