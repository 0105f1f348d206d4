import type { Cell } from "./csv.ts";

/** Every object has all keys. */
export async function* writeJsonLines(keys: readonly string[], rows: AsyncIterable<Cell[][]>) {
  const names = keys.map((key) => JSON.stringify(key));
  const writeRow = (row: Cell[]) => `{${names.map((name, index) => `${name}:${write(row[index])}`).join()}}\n`;
  for await (const batch of rows) yield Buffer.from(batch.map(writeRow).join(""));
}

function write(cell: Cell): string {
  return typeof cell === "bigint" ? String(cell) : JSON.stringify(cell ?? null);
}
