import type { Cell } from "./csv.ts";
import { nameSheet, SHEET_END, STYLE, sheetPath, startSheet, writeFirstParts, writeLastParts } from "./workbook.ts";
import { writeText } from "./xml.ts";
import { writeZip, type ZipFile } from "./zip.ts";

/** Excel's limit per sheet, including the header. */
const ROWS_MAX = 1_048_576;
/** UTF-16 units, at most three bytes each: keeps sheets below 4 GiB, since Excel distrusts ZIP64. */
const SHEET_MAX = 1_300_000_000;

type Table = { title: string; header: readonly string[]; widths: readonly number[]; rows: AsyncIterable<Cell[][]> };

/** Constant memory. Text stays text, whatever it looks like. A full sheet continues on another. */
export function writeXlsx(table: Table, at: Date): AsyncGenerator<Buffer> {
  return writeZip(writeParts(table, at), at);
}

async function* writeParts({ title, header, widths, rows }: Table, at: Date): AsyncGenerator<ZipFile> {
  yield* writeFirstParts(title, at);
  const source = takeFrom(rows);
  const titles: string[] = [];
  try {
    do {
      titles.push(nameSheet(title, titles.length + 1));
      yield { name: sheetPath(titles.length), data: writeSheet(header, widths, source) };
    } while (await source.hasMore());
  } finally {
    await source.end();
  }
  yield* writeLastParts(titles);
}

type Source = ReturnType<typeof takeFrom>;

function takeFrom(rows: AsyncIterable<Cell[][]>) {
  const batches = rows[Symbol.asyncIterator]();
  let batch: Cell[][] = [];
  async function hasMore(): Promise<boolean> {
    while (batch.length === 0) {
      const next = await batches.next();
      if (next.done) return false;
      batch = next.value;
    }
    return true;
  }
  async function take(count: number): Promise<Cell[][]> {
    await hasMore();
    const taken = batch.slice(0, count);
    batch = batch.slice(count);
    return taken;
  }
  return { hasMore, take, end: () => batches.return?.() };
}

async function* writeSheet(header: readonly string[], widths: readonly number[], source: Source) {
  const letters = header.map((_, index) => letterOf(index));
  const start = startSheet(widths) + writeRow(header, 1, letters, STYLE.header);
  yield Buffer.from(start);
  let [written, length] = [1, start.length];
  while (written < ROWS_MAX && length < SHEET_MAX) {
    const rows = await source.take(ROWS_MAX - written);
    if (rows.length === 0) break;
    const first = written + 1;
    const xml = rows.map((row, index) => writeRow(row, first + index, letters, STYLE.text)).join("");
    written += rows.length;
    length += xml.length;
    yield Buffer.from(xml);
  }
  yield Buffer.from(SHEET_END);
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function writeRow(cells: readonly Cell[], number: number, letters: readonly string[], style: number): string {
  let xml = `<row r="${number}">`;
  for (const [index, cell] of cells.entries()) xml += writeCell(cell, `${letters[index]}${number}`, style);
  return `${xml}</row>`;
}

function writeCell(cell: Cell, place: string, style: number): string {
  if (cell === null || cell === undefined || cell === "") return "";
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  const text = cell instanceof Date ? cell.toISOString() : String(cell);
  return `<c r="${place}" s="${style}" t="inlineStr">${writeText(text)}</c>`;
}
