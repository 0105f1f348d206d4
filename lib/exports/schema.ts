import { z } from "zod";
import { containsAddress } from "../addresses/contains.ts";
import { LOCALES } from "../locale/locales.ts";
import { Filter } from "../search/filter.ts";
import { Text } from "../text.ts";
import { COLUMNS, type ColumnKey, KINDS } from "./columns.ts";

export const PURPOSE_MIN = 3;
export const PURPOSE_MAX = 300;

const Purpose = Text({ max: PURPOSE_MAX, links: true })
  .refine((text) => [...text].length >= PURPOSE_MIN, "too_short")
  .refine((text) => !containsAddress(text), "address");

/** Comma-separated, as scripts send them. */
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
  language: z.enum(LOCALES, "unknown_locale").optional(),
};
export const PARAMETERS = [...Object.keys(OWN), ...Object.keys(Filter.shape)];

/** Unknown parameters are refused: a mistyped filter must not export everybody. */
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

/** A form sends `column-name=1` per ticked box after an empty `columns`, so that no ticks differs from no choice. */
export const ExportInput = z.preprocess((sent) => {
  const fields = Object.entries(Object(sent));
  const others = fields.filter(([name]) => !name.startsWith(BOX));
  const ticked = boxesIn(Object(sent));
  return { ...Object.fromEntries(others), ...(ticked.length > 0 && { columns: ticked.join() }) };
}, Fields);
export type ExportInput = z.infer<typeof ExportInput>;

export function boxOf(key: string): string {
  return BOX + key;
}

export function boxesIn(fields: Record<string, unknown>): string[] {
  return Object.keys(fields).flatMap((name) => (name.startsWith(BOX) ? name.slice(BOX.length) : []));
}

export function isColumn(key: string): key is ColumnKey {
  return Object.hasOwn(COLUMNS, key);
}
