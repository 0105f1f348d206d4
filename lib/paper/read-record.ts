/** In bytes; longer records are not about a person. */
export const RECORD_MAX = 32 * 1024;

const [TAB, LF, CR, SPACE, QUOTE] = [9, 10, 13, 32, 34];

export type BadRecord = "open_quote" | "long_line";
type Whole = { cells: Uint8Array[]; end: number; lines: number };
type Options = { delimiter: number; isLast: boolean };

/** RFC 4180, with blanks around quotes, and with what people do to quotes inside a line. */
export function readRecord(
  bytes: Uint8Array,
  start: number,
  { delimiter, isLast }: Options,
): Whole | { fault: BadRecord } | "more" {
  const cells: Uint8Array[] = [];
  const stop = Math.min(bytes.length, start + RECORD_MAX);
  const within = { bytes, delimiter, stop, atEnd: isLast && stop === bytes.length };
  const unfinished = (fault: BadRecord) => (stop < bytes.length || stop - start === RECORD_MAX ? { fault } : "more");
  let [from, lines] = [start, 1];
  for (let at = start; at < stop; at += 1) {
    if (at === from) {
      const open = skipBlanks(within, from);
      const cell = bytes[open] === QUOTE ? readQuoted(within, open) : undefined;
      if (cell === "more") return unfinished("open_quote");
      if (cell === "open" && open === from) return { fault: "open_quote" };
      if (typeof cell === "object" && (open === from || cell.lines === 0)) {
        at = cell.end;
        lines += cell.lines;
        if (at === stop) break;
      }
    }
    const byte = bytes[at];
    if (byte !== delimiter && byte !== LF && byte !== CR) continue;
    if (byte === CR && at + 1 === bytes.length && !isLast) return "more";
    cells.push(bytes.subarray(from, at));
    if (byte !== delimiter) return { cells, end: at + (byte === CR && bytes[at + 1] === LF ? 2 : 1), lines };
    from = at + 1;
  }
  if (!within.atEnd) return unfinished("long_line");
  return { cells: [...cells, bytes.subarray(from, stop)], end: stop, lines };
}

type Within = { bytes: Uint8Array; delimiter: number; stop: number; atEnd: boolean };

/**
 * Finds the end of a quoted cell: a quote before a delimiter or the end of a line. A quote before anything else is text
 * if all are on one line; after a line break it shows that the cell was never closed.
 */
function readQuoted(within: Within, open: number): { end: number; lines: number } | "open" | "more" {
  const { bytes, delimiter, stop, atEnd } = within;
  let [quotes, lines] = [1, 0];
  for (let at = open + 1; at < stop; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      if (at + 1 === stop && !atEnd) return "more";
      const doubled = at + 1 < stop && bytes[at + 1] === QUOTE;
      const inNickname = quotes > 1 && quotes % 2 === 0;
      if (doubled) at += 1;
      if (doubled && !inNickname) continue;
      const next = skipBlanks(within, at + 1);
      if (next === stop) return atEnd ? { end: stop, lines } : "more";
      if (bytes[next] === delimiter || isLineEnd(bytes[next])) return { end: next, lines };
      if (doubled) continue;
      if (lines > 0 || (quotes % 2 === 1 && opensCell(within, open, at))) return "open";
      quotes += 1;
    } else if (byte === delimiter && quotes > 1 && quotes % 2 === 0) return { end: at, lines };
    else if (isLineEnd(byte)) {
      if (quotes > 1) return { end: at, lines };
      if (byte === LF || bytes[at + 1] !== LF) lines += 1;
    }
  }
  if (!atEnd) return "more";
  return quotes > 1 ? { end: stop, lines } : "open";
}

/** Whether only blanks are between this quote and the delimiter before it. */
function opensCell({ bytes, delimiter }: Within, open: number, quote: number): boolean {
  let at = quote - 1;
  while (at > open && isBlank(bytes[at], delimiter)) at -= 1;
  return at > open && bytes[at] === delimiter;
}

function skipBlanks({ bytes, delimiter, stop }: Within, from: number): number {
  let at = from;
  while (at < stop && isBlank(bytes[at], delimiter)) at += 1;
  return at;
}

const isBlank = (byte: number | undefined, delimiter: number) => byte !== delimiter && (byte === SPACE || byte === TAB);
const isLineEnd = (byte: number | undefined) => byte === LF || byte === CR;
