import { z } from "zod";

/** In bytes; longer records are not about a person. */
export const RECORD_MAX = 32 * 1024;

const [LF, CR, QUOTE] = [10, 13, 34];

/** Read position; `skipping` means inside an unreadable line. */
export const Place = z.object({ offset: z.number(), line: z.number(), skipping: z.boolean() });
export type Place = z.infer<typeof Place>;

type BadRecord = "open_quote" | "long_line";
type Split = { line: number; cells: Uint8Array[]; fault?: undefined } | { line: number; fault: BadRecord };

type Options = { delimiter: number; isLast: boolean; max: number };

/** RFC 4180. Both encodings are safe to split bytewise. An unclosed quote spoils only its own line. */
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
    const record = readRecord(bytes, at, delimiter, isLast);
    if (record === "more") break;
    if ("fault" in record) {
      records.push({ line, fault: record.fault });
      skipping = true;
      continue;
    }
    const { cells, end, lines } = record;
    if (cells.length > 1 || cells[0]?.length !== 0) records.push({ line, cells });
    at = end;
    line += lines;
  }
  return { records, place: { offset: from.offset + at, line, skipping: skipping && !(isLast && at === bytes.length) } };
}

type Whole = { cells: Uint8Array[]; end: number; lines: number };

function readRecord(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  isLast: boolean,
): Whole | { fault: BadRecord } | "more" {
  const cells: Uint8Array[] = [];
  const stop = Math.min(bytes.length, start + RECORD_MAX);
  let [from, lines, inQuotes] = [start, 1, false];
  for (let at = start; at < stop; at += 1) {
    const byte = bytes[at];
    const isLine = byte === LF || (byte === CR && bytes[at + 1] !== LF);
    if (inQuotes) {
      if (byte === QUOTE && bytes[at + 1] === QUOTE) at += 1;
      else if (byte === QUOTE) inQuotes = false;
      else if (isLine) lines += 1;
    } else if (byte === QUOTE && at === from) inQuotes = true;
    else if (byte === delimiter || isLine) {
      if (byte === CR && at + 1 === bytes.length && !isLast) return "more";
      const end = bytes[at - 1] === CR && byte === LF ? at - 1 : at;
      cells.push(bytes.subarray(from, Math.max(from, end)));
      from = at + 1;
      if (isLine) return { cells, end: from, lines };
    }
  }
  if (stop < bytes.length || stop - start === RECORD_MAX) return { fault: inQuotes ? "open_quote" : "long_line" };
  if (!isLast) return "more";
  if (inQuotes) return { fault: "open_quote" };
  return { cells: [...cells, bytes.subarray(from, stop)], end: stop, lines };
}

/** A final CR may be half of a CRLF, so it does not count yet. */
function endOfLine(bytes: Uint8Array, from: number, isLast: boolean): number | undefined {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === LF) return at + 1;
    if (bytes[at] === CR && (at + 1 < bytes.length || isLast)) return bytes[at + 1] === LF ? at + 2 : at + 1;
  }
}
