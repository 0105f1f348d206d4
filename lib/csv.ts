/** What a cell may hold. Numbers stay numbers, moments are ISO 8601 in UTC, and nothing is an empty cell. */
export type Cell = string | number | bigint | boolean | Date | null | undefined;

/** A table as RFC 4180 has it: a header, then the rows, each ended by CRLF. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return [header, ...rows].map(writeCsvRow).join("");
}

/** One row, ended by CRLF: for who writes a table while it is still being read. */
export function writeCsvRow(cells: readonly Cell[]): string {
  const row = cells.map(write).join(",");
  // An empty line would be no row at all to most readers.
  return `${row === "" ? '""' : row}\r\n`;
}

/** A file as CSV in UTF-8. Excel takes it for UTF-8 only with a byte order mark; others may take that for a character. */
export async function* writeCsvFile(header: readonly string[], rows: AsyncIterable<Cell[][]>, { bom = false } = {}) {
  yield Buffer.from(`${bom ? "\uFEFF" : ""}${writeCsvRow(header)}`);
  for await (const batch of rows) yield Buffer.from(batch.map(writeCsvRow).join(""));
}

/** Where one of the two expressions below can find something. Of a million cells, nearly none. */
const SUSPECT = /[",;\t\r\n]|^[\s\0=+\-@|%＝＋－＠｜％]|\s$/;

function write(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== "string") return String(cell);
  if (!SUSPECT.test(cell)) return cell;
  const text = defuse(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Spreadsheets run a cell that begins like a formula, which somebody may have typed as a name. An apostrophe before it
 * makes it text again (OWASP, CSV injection). Where lists are parted by semicolons or tabs, a spreadsheet that takes our
 * commas for text sees a cell begin after each of those, so they count, too; so do the lines of one cell, and what
 * stands behind a quote. Full-width signs are signs to spreadsheets of East Asia.
 */
function defuse(text: string): string {
  return text.replace(/(?<=^|[;\t\r\n])(?=[\s\0"]*[=+\-@|%＝＋－＠｜％])/g, "'");
}
