import { z } from "zod";
import { Line, orEmpty, Sure } from "../campaigns/fields.ts";
import { ADDRESSEE_MAX, TITLE_MAX } from "../campaigns/schema.ts";
import { LOCALES } from "../locale/locales.ts";
import { Text } from "../text.ts";

/** Code points. */
export const TEXT_MAX = 50_000;
export const NOTE_MAX = 500;

/** Which text somebody began from: the id of its version and its revision, 0 where there was none. */
export const Revision = z.string().regex(/^\d{1,10}\.\d{1,10}$/, "invalid");

const Title = Text({ max: TITLE_MAX, links: true });
const Addressee = Text({ max: ADDRESSEE_MAX, links: true });
const LetterText = Text({ max: TEXT_MAX, lines: true, links: true });
const Place = z.object({ slug: z.string(), locale: z.enum(LOCALES), revision: Revision });

/** A letter on its way in one language: nothing needs to be complete. */
export const LetterInput = Place.extend({
  title: orEmpty(Title),
  addressee: orEmpty(Addressee),
  text: orEmpty(LetterText),
});
export type LetterInput = z.infer<typeof LetterInput>;

/** A translation of a published letter, which is published with this. */
export const TranslationInput = Place.extend({ title: Title, addressee: Addressee, text: LetterText, sure: Sure });
export type TranslationInput = z.infer<typeof TranslationInput>;

/** What was seen of a draft when it was published or thrown away. */
export const DraftSeen = z.object({ slug: z.string(), seen: z.string(), sure: Sure });
export type DraftSeen = z.infer<typeof DraftSeen>;

/** `note-en` and so on: what is corrected, in one line for each language. */
export const Publishing = DraftSeen.catchall(orEmpty(Line(NOTE_MAX)));
export type Publishing = z.infer<typeof Publishing>;

export function noteField(locale: string): string {
  return `note-${locale}`;
}
