export type Cell = string | number | bigint | boolean | Date | null | undefined;

/** RFC 4180. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return [header, ...rows].map(writeCsvRow).join("");
}

export function writeCsvRow(cells: readonly Cell[]): string {
  const row = cells.map(write).join(",");
  // Most parsers ignore an empty line.
  return `${row === "" ? '""' : row}\r\n`;
}

/** Excel recognizes UTF-8 only by a byte order mark; other programs may show it as a character. */
export async function* writeCsvFile(header: readonly string[], rows: AsyncIterable<Cell[][]>, { bom = false } = {}) {
  yield Buffer.from(`${bom ? "\uFEFF" : ""}${writeCsvRow(header)}`);
  for await (const batch of rows) yield Buffer.from(batch.map(writeCsvRow).join(""));
}

const SUSPECT = /[",;\t\r\n]|^[\s\0=+\-@|%＝＋－＠｜％]|\s$/;

function write(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== "string") return String(cell);
  if (!SUSPECT.test(cell)) return cell;
  const text = defuse(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An apostrophe turns formulas into text (OWASP, CSV injection), also with other delimiters and full-width signs. */
function defuse(text: string): string {
  return text.replace(/(?<=^|[;\t\r\n])(?=[\s\0"]*[=+\-@|%＝＋－＠｜％])/g, "'");
}
