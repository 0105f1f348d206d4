import { z } from "zod";
import { Count, Line } from "../../campaigns/fields.ts";
import { LOCALES } from "../../locale/locales.ts";
import { Text } from "../../text.ts";

export const TITLE_MAX = 120;
export const SUMMARY_MAX = 200;
export const TEXT_MAX = 20_000;
export const SOURCE_MAX = 500;
export const SOURCES_MAX = 20;
export const REASONS_MAX = 99;

/** Citations, one per line, deduplicated. */
const Sources = z
  .string()
  .default("")
  .transform((text) => text.split(/\r\n?|\n/).filter((line) => line.trim() !== ""))
  .pipe(z.array(Text({ max: SOURCE_MAX, links: true })).max(SOURCES_MAX, "too_many"))
  .transform((lines) => [...new Set(lines)]);

/** `related` is a campaign's slug, or empty. */
export const ReasonInput = z.object({
  slug: z.string(),
  locale: z.enum(LOCALES),
  title: Text({ max: TITLE_MAX, links: true }),
  summary: Line(SUMMARY_MAX),
  text: Text({ max: TEXT_MAX, lines: true, links: true }),
  sources: Sources,
  related: z.string().max(100).optional(),
});
export type ReasonInput = z.infer<typeof ReasonInput>;

/** Identified by id, because the number can change during an edit. */
export const ReasonChange = ReasonInput.extend({ id: Count, revision: Count });
export type ReasonChange = z.infer<typeof ReasonChange>;

export const OfReason = z.object({ slug: z.string(), id: Count });
export type OfReason = z.infer<typeof OfReason>;

/** `from` is the number on screen. */
export const Move = OfReason.extend({ from: Count, step: z.enum(["up", "down"]) });
export type Move = z.infer<typeof Move>;
