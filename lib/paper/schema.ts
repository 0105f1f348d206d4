import { z } from "zod";
import { containsAddress } from "../addresses/contains.ts";
import { INTEGER_MAX, Sure, Ticked } from "../campaigns/fields.ts";
import { LOCALES } from "../locale/locales.ts";
import { Text } from "../text.ts";
import { ENCODINGS } from "./encodings.ts";
import { FIELDS, type Mapping } from "./map.ts";

/** In code points. */
export const NOTE_MAX = 1000;
export const REASON_MAX = 200;

export const OfPaper = z.object({ slug: z.string(), id: z.uuid() });
export type OfPaper = z.infer<typeof OfPaper>;

export function columnName(column: number): string {
  return `column-${column}`;
}

const COLUMN = /^column-(\d{1,3})$/;
const Column = z.enum(FIELDS).or(z.literal("")).catch("");

export const CheckInput = z
  .looseObject({
    ...OfPaper.shape,
    headed: Ticked,
    dayFirst: z.enum(["yes", "no"]).catch("yes"),
    encoding: z.enum(ENCODINGS).optional().catch(undefined),
  })
  .transform(({ slug, id, headed, dayFirst, encoding, ...rest }) => {
    const columns: Mapping["columns"] = [];
    for (const [name, value] of Object.entries(rest)) {
      const [, column] = COLUMN.exec(name) ?? [];
      if (column) columns[Number(column)] = Column.parse(value);
    }
    return {
      slug,
      id,
      encoding,
      mapping: { headed, dayFirst: dayFirst === "yes", columns: Array.from(columns, (one) => one ?? "") },
    };
  });
/** `encoding` replaces the one guessed. */
export type CheckInput = z.infer<typeof CheckInput>;

const Note = Text({ max: NOTE_MAX, lines: true, links: true }).refine((text) => !containsAddress(text), "address");

export function noteName(locale: string): string {
  return `note-${locale}`;
}

type Notes = Record<string, string>;

function notesIn(fields: Record<string, unknown>, context: z.RefinementCtx): Notes {
  const notes: Notes = {};
  for (const locale of LOCALES) {
    const typed = fields[noteName(locale)];
    if (typeof typed !== "string" || typed.trim() === "") continue;
    const { data, error } = Note.safeParse(typed);
    if (data !== undefined) notes[locale] = data;
    for (const { message } of error?.issues ?? [])
      context.addIssue({ code: "custom", path: [noteName(locale)], message });
  }
  const first = Object.keys(fields).find((name) => name.startsWith(noteName(""))) ?? noteName("en");
  const hasText = LOCALES.some((locale) => String(fields[noteName(locale)] ?? "").trim() !== "");
  if (!hasText) context.addIssue({ code: "custom", path: [first], message: "note_needed" });
  return notes;
}

export const ImportInput = z
  .looseObject({ ...OfPaper.shape, repeats: z.enum(["skip", "keep"]).optional(), goodOnly: Ticked })
  .transform(({ slug, id, repeats, goodOnly, ...fields }, context) => {
    return { slug, id, repeats, goodOnly, notes: notesIn(fields, context) };
  });
export type ImportInput = z.infer<typeof ImportInput>;

export const NotesInput = z
  .looseObject(OfPaper.shape)
  .transform(({ slug, id, ...fields }, context) => ({ slug, id, notes: notesIn(fields, context) }));
export type NotesInput = z.infer<typeof NotesInput>;

export const RemoveInput = z.object({ ...OfPaper.shape, reason: Text({ max: REASON_MAX }), sure: Sure });
export type RemoveInput = z.infer<typeof RemoveInput>;

export const LineInput = z.object({
  ...OfPaper.shape,
  line: z.coerce.number("unknown_line").int("unknown_line").min(1, "unknown_line").max(INTEGER_MAX, "unknown_line"),
});
export type LineInput = z.infer<typeof LineInput>;
