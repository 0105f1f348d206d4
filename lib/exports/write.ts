import { COLUMNS, type ColumnKey } from "./columns.ts";
import { type Cell, writeCsvFile } from "./csv.ts";
import { writeJsonLines } from "./jsonl.ts";
import { readSignatures, type Selection } from "./read.ts";
import type { Snapshot } from "./snapshot.ts";
import { writeXlsx } from "./xlsx.ts";

export const FORMATS = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  jsonl: "application/jsonl; charset=utf-8",
} as const;
export type Format = keyof typeof FORMATS;

export type Wanted = Selection & {
  format: Format;
  headerOf: (column: ColumnKey) => string;
  title: string;
  /** For Excel. */
  bom?: boolean;
};

export function writeExport(
  snapshot: Snapshot,
  wanted: Wanted,
  watch: (rows: AsyncIterable<Cell[][]>) => AsyncIterable<Cell[][]> = (rows) => rows,
): AsyncGenerator<Buffer> {
  const { format, columns, headerOf, title, bom } = wanted;
  const rows = watch(readSignatures(snapshot, wanted));
  if (format === "jsonl") return writeJsonLines(columns, rows);
  const header = columns.map(headerOf);
  if (format === "csv") return writeCsvFile(header, rows, { bom });
  const widths = columns.map((key) => COLUMNS[key].width);
  return writeXlsx({ title, header, widths, rows }, snapshot.at);
}
