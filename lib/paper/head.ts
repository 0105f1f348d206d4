import type { Encoding } from "./recognise.ts";
import { type Place, splitRecords } from "./split-records.ts";

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export const SAMPLE = 4;
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
  const rows = split(1 + SAMPLE).records.map((record) =>
    record.fault ? [] : record.cells.map((cell) => readCell(cell, encoding)),
  );
  return { delimiter, rows, start, afterFirst: split(1).place };
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

const decoders = {
  "utf-8": new TextDecoder("utf-8", { ignoreBOM: true }),
  "windows-1252": new TextDecoder("windows-1252"),
};

/** Decodes a cell. Text after a closing quote is kept: people quote words within names. */
export function readCell(bytes: Uint8Array, encoding: Encoding): string {
  const text = decoders[encoding].decode(bytes);
  const [, quoted, rest = ""] = (text.startsWith('"') && /^"((?:[^"]|"")*)"?(.*)$/s.exec(text)) || [];
  return quoted === undefined ? text : quoted.replaceAll('""', '"') + rest;
}
