import type { Locale } from "../locale/locales.ts";
import { messages } from "../locale/messages.ts";
import type { ColumnKey } from "./columns.ts";

/** What a column is called in the language of who reads the file: it may be another than that of who takes it. */
export function headersIn(locale: Locale): (column: ColumnKey) => string {
  const { columns } = messages[locale].exports;
  return (column) => columns[column];
}
