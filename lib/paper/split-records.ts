import { z } from "zod";
import { type BadRecord, readRecord } from "./read-record.ts";

const [LF, CR] = [10, 13];

/** Read position; `skipping` means inside an unreadable line. */
export const Place = z.object({ offset: z.number(), line: z.number(), skipping: z.boolean() });
export type Place = z.infer<typeof Place>;

/** `lines` counts those that a record runs over. */
type Split =
  | { line: number; lines: number; cells: Uint8Array[]; fault?: undefined }
  | { line: number; lines: 1; fault: BadRecord };

type Options = { delimiter: number; isLast: boolean; max: number };

/** All encodings are safe to split by bytes. An unclosed quote spoils only its own line. */
export function splitRecords(bytes: Uint8Array, from: Place, { delimiter, isLast, max }: Options) {
  const records: Split[] = [];
  let { line, skipping } = from;
  let at = 0;
  while (records.length < max && at < bytes.length) {
    if (skipping) {
      const end = endOfLine(bytes, at, isLast);
      skipping = end === undefined;
      if (end !== undefined) line += 1;
      at = end ?? (isLast || bytes.at(-1) !== CR ? bytes.length : bytes.length - 1);
      if (skipping) break;
      continue;
    }
    const record = readRecord(bytes, at, { delimiter, isLast });
    if (record === "more") break;
    if ("fault" in record) {
      records.push({ line, lines: 1, fault: record.fault });
      skipping = true;
      continue;
    }
    const { cells, end, lines } = record;
    if (cells.length > 1 || cells[0]?.length !== 0) records.push({ line, lines, cells });
    at = end;
    line += lines;
  }
  return { records, place: { offset: from.offset + at, line, skipping: skipping && !(isLast && at === bytes.length) } };
}

/** A final CR may be half of a CRLF, so it does not count yet. */
function endOfLine(bytes: Uint8Array, from: number, isLast: boolean): number | undefined {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === LF) return at + 1;
    if (bytes[at] === CR && (at + 1 < bytes.length || isLast)) return bytes[at + 1] === LF ? at + 2 : at + 1;
  }
}
