import { z } from "zod";
import { Count, Line } from "../campaigns/fields.ts";
import { LOCALES } from "../locale/locales.ts";
import { Text } from "../text.ts";

/** Code points. */
export const TITLE_MAX = 120;
export const SUMMARY_MAX = 200;
export const TEXT_MAX = 20_000;
export const SOURCE_MAX = 500;
export const SOURCES_MAX = 20;
/** Of one campaign. */
export const REASONS_MAX = 99;

/** Citations, one a line; each once. */
const Sources = z
  .string()
  .default("")
  .transform((text) => text.split(/\r\n?|\n/).filter((line) => line.trim() !== ""))
  .pipe(z.array(Text({ max: SOURCE_MAX, links: true })).max(SOURCES_MAX, "too_many"))
  .transform((lines) => [...new Set(lines)]);

/** What an organizer writes of a new reason; `related` is the slug of a campaign, or nothing. */
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

/** What is written of a reason that is there. It is named by its id: its number may change while somebody writes. */
export const ReasonChange = ReasonInput.extend({ id: Count, revision: Count });
export type ReasonChange = z.infer<typeof ReasonChange>;

export const OfReason = z.object({ slug: z.string(), id: Count });
export type OfReason = z.infer<typeof OfReason>;

/** One step up or down, from where it stood on the screen. */
export const Move = OfReason.extend({ from: Count, step: z.enum(["up", "down"]) });
export type Move = z.infer<typeof Move>;
