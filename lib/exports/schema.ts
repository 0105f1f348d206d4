import { z } from "zod";
import { holdsAddress } from "../addresses/hold.ts";
import { LOCALES } from "../locale/locales.ts";
import { Filter } from "../signatories/filter.ts";
import { Text } from "../text.ts";
import { COLUMNS, type ColumnKey, KINDS } from "./columns.ts";

/** Code points. */
export const PURPOSE_MIN = 3;
export const PURPOSE_MAX = 300;

const Purpose = Text({ max: PURPOSE_MAX, links: true })
  .refine((text) => [...text].length >= PURPOSE_MIN, "too_short")
  .refine((text) => !holdsAddress(text), "address");

/** As scripts name them, parted by commas. */
const Columns = z
  .string()
  .refine((list) => list.trim() !== "", { error: "no_columns", abort: true })
  .transform((list) => list.split(",").map((key) => key.trim()))
  .pipe(z.array(z.string().refine(isColumn, "unknown_column")));

const OWN = {
  kind: z.enum(["contacts", "delivery"], "unknown_kind").default("delivery"),
  format: z.enum(["csv", "xlsx", "jsonl"], "unknown_format").default("csv"),
  columns: Columns.optional(),
  bom: z.enum(["1", "0"], "not_a_choice").default("0"),
  purpose: Purpose,
  /** Of headers and names of countries. */
  language: z.enum(LOCALES, "unknown_locale").optional(),
};
/** All that may be said of an export. */
export const PARAMETERS = [...Object.keys(OWN), ...Object.keys(Filter.shape)];

/**
 * What somebody wants to take out, of whom, and what for: next to its own fields it has those of the table's filter. One
 * that there is not is refused: who mistypes a filter wants some, and must not be given everybody. Without columns: all
 * that the kind has.
 */
const Fields = z
  .looseObject({ ...OWN, ...Filter.shape })
  .transform(({ kind, format, columns, bom, purpose, language, ...sought }, context) => {
    for (const field of Object.keys(sought).filter((name) => !PARAMETERS.includes(name)))
      context.addIssue({ code: "custom", path: [field], message: "unknown_field" });
    const allowed: readonly string[] = KINDS[kind].columns;
    if (!(columns?.every((key) => allowed.includes(key)) ?? true))
      context.addIssue({ code: "custom", path: ["columns"], message: "not_of_kind" });
    return { kind, format, columns, bom, purpose, language, filter: Filter.parse(sought) };
  });

const BOX = "column-";

/**
 * A form sends `column-name=1` for each box that is ticked, and `columns` empty before them: so none is told from nothing
 * said.
 */
export const ExportInput = z.preprocess((sent) => {
  const fields = Object.entries(Object(sent));
  const others = fields.filter(([name]) => !name.startsWith(BOX));
  const ticked = boxesIn(Object(sent));
  return { ...Object.fromEntries(others), ...(ticked.length > 0 && { columns: ticked.join() }) };
}, Fields);
export type ExportInput = z.infer<typeof ExportInput>;

/** The name of a column's box. */
export function boxOf(key: string): string {
  return BOX + key;
}

/** The columns whose boxes are ticked. */
export function boxesIn(fields: Record<string, unknown>): string[] {
  return Object.keys(fields).flatMap((name) => (name.startsWith(BOX) ? name.slice(BOX.length) : []));
}

export function isColumn(key: string): key is ColumnKey {
  return Object.hasOwn(COLUMNS, key);
}
