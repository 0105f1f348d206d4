import type { Locale } from "../locale/locales.ts";
import { messages } from "../locale/messages.ts";
import type { ColumnKey } from "./columns.ts";

export function headersIn(locale: Locale): (column: ColumnKey) => string {
  const { columns } = messages[locale].exports;
  return (column) => columns[column];
}
