import { readCell } from "../paper/head.ts";
import { type Place, splitRecords } from "../paper/split-records.ts";

const START: Place = { offset: 0, line: 1, skipping: false };
const COMMA = 44;

/** All records of a file, read a few bytes and records at a time. */
export function readRecords(file: string | Buffer, { window = 1e9, max = 1000, delimiter = COMMA } = {}) {
  const bytes = Buffer.from(file);
  const found: (string[] | string)[] = [];
  const lines: number[] = [];
  for (let [place, size] = [START, window]; place.offset < bytes.length; ) {
    const part = bytes.subarray(place.offset, place.offset + size);
    const isLast = place.offset + size >= bytes.length;
    const next = splitRecords(part, place, { delimiter, isLast, max });
    for (const record of next.records) {
      found.push(record.fault ?? record.cells.map((cell) => readCell(Buffer.from(cell), "utf-8")));
      lines.push(record.line);
    }
    size = next.place.offset === place.offset ? size + window : window; // a record needs more
    place = next.place;
  }
  return { found, lines };
}
