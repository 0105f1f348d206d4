import { translationState } from "../locale/translation.ts";
import { isWritten } from "./written.ts";

type Text = { locale: string; updatedAt: Date; title: string; addressee: string; text: string };

/** Whether a correction of the original left this translation behind. */
export function isOutdated(version: { number: number; texts: Text[] }, locale: string, own: string): boolean {
  return version.number > 1 && translationState(version.texts.filter(isWritten), locale, own) === "older";
}
