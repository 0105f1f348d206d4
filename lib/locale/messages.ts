import { createTranslator } from "next-intl";
import type { Locale } from "./locales.ts";
import en from "./messages/en.json" with { type: "json" };
import es from "./messages/es.json" with { type: "json" };
import fr from "./messages/fr.json" with { type: "json" };
import pt from "./messages/pt.json" with { type: "json" };

/** English is the measure: a language that lacks one of its messages does not compile. */
export const messages: Record<Locale, typeof en> = { en, es, pt, fr };

/** The words of a language outside of pages: mails and answers of the API. */
export function wordsOf(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], timeZone: "UTC" });
}
