import { z } from "zod";
import { Line, orEmpty, Sure } from "../campaigns/fields.ts";
import { ADDRESSEE_MAX, TITLE_MAX } from "../campaigns/schema.ts";
import { LOCALES } from "../locale/locales.ts";
import { Text } from "../text.ts";

export const TEXT_MAX = 50_000;
export const NOTE_MAX = 500;

/** The text an edit began from: version id and revision, 0 if there was none. */
export const Revision = z.string().regex(/^\d{1,10}\.\d{1,10}$/, "invalid");

const Title = Text({ max: TITLE_MAX, links: true });
const Addressee = Text({ max: ADDRESSEE_MAX, links: true });
const LetterText = Text({ max: TEXT_MAX, lines: true, links: true });
const Place = z.object({ slug: z.string(), locale: z.enum(LOCALES), revision: Revision });

export const LetterInput = Place.extend({
  title: orEmpty(Title),
  addressee: orEmpty(Addressee),
  text: orEmpty(LetterText),
});
export type LetterInput = z.infer<typeof LetterInput>;

/** A translation that is added to the published version. */
export const TranslationInput = Place.extend({ title: Title, addressee: Addressee, text: LetterText, sure: Sure });
export type TranslationInput = z.infer<typeof TranslationInput>;

/** `seen` fingerprints the draft on screen. */
export const DraftSeen = z.object({ slug: z.string(), seen: z.string(), sure: Sure });
export type DraftSeen = z.infer<typeof DraftSeen>;

/** `note-en` and so on: one line per language on what is corrected. */
export const Publishing = DraftSeen.catchall(orEmpty(Line(NOTE_MAX)));
export type Publishing = z.infer<typeof Publishing>;

export function noteField(locale: string): string {
  return `note-${locale}`;
}
