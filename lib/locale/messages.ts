import { createTranslator } from "next-intl";
import type { Locale } from "./locales.ts";
import en from "./messages/en.json" with { type: "json" };
import es from "./messages/es.json" with { type: "json" };
import fr from "./messages/fr.json" with { type: "json" };
import pt from "./messages/pt.json" with { type: "json" };

/** English defines the keys: a language that lacks one does not compile. */
export const messages: Record<Locale, typeof en> = { en, es, pt, fr };

/** For emails and API responses. */
export function messagesIn(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], timeZone: "UTC" });
}
