import { type Cell, writeCsvRow } from "../csv.ts";

/** A file as CSV in UTF-8. Excel takes it for UTF-8 only with a byte order mark; others may take that for a character. */
export async function* writeCsvFile(header: readonly string[], rows: AsyncIterable<Cell[][]>, { bom = false } = {}) {
  yield Buffer.from(`${bom ? "\uFEFF" : ""}${writeCsvRow(header)}`);
  for await (const batch of rows) yield Buffer.from(batch.map(writeCsvRow).join(""));
}
