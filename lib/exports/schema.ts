import { z } from "zod";
import { LOCALES } from "../locale/locales.ts";
import { Text } from "../text.ts";
import { COLUMNS, type ColumnKey, KINDS } from "./columns.ts";

/** Code points. */
export const PURPOSE_MIN = 3;
export const PURPOSE_MAX = 300;

const Purpose = Text({ max: PURPOSE_MAX, links: true }).refine((text) => [...text].length >= PURPOSE_MIN, "too_short");

/** As scripts name them, parted by commas. */
const Columns = z
  .string()
  .transform((list) => list.split(",").map((key) => key.trim()))
  .pipe(z.array(z.string().refine(isColumn, "unknown_column")));

/** What somebody wants to take out, and what for. Without columns: all that the kind has. */
const Fields = z
  .object({
    kind: z.enum(["contacts", "delivery"], "unknown_kind").default("delivery"),
    format: z.enum(["csv", "xlsx", "jsonl"], "unknown_format").default("csv"),
    columns: Columns.optional(),
    bom: z.enum(["1", "0"], "not_a_choice").default("0"),
    purpose: Purpose,
    locale: z.enum(LOCALES, "unknown_locale").optional(),
  })
  .refine(
    ({ kind, columns }) =>
      columns?.every((key) => !isColumn(key) || KINDS[kind].columns.some((allowed) => allowed === key)) ?? true,
    { path: ["columns"], message: "not_of_kind" },
  );

/** A form sends `column-name=1` for each box that is ticked. */
export const ExportInput = z.preprocess((sent) => {
  const fields = Object.entries(Object(sent));
  const ticked = fields.filter(([name]) => name.startsWith("column-")).map(([name]) => name.slice("column-".length));
  return { ...(ticked.length > 0 && { columns: ticked.join() }), ...Object.fromEntries(fields) };
}, Fields);
export type ExportInput = z.infer<typeof ExportInput>;

export function isColumn(key: string): key is ColumnKey {
  return Object.hasOwn(COLUMNS, key);
}
