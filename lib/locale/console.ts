import { createTranslator } from "next-intl";
import en from "./console/en.json" with { type: "json" };
import es from "./console/es.json" with { type: "json" };
import type { Locale } from "./locales.ts";

/** The languages that the console speaks; English is the measure of which words there are. */
export const CONSOLE_LOCALES = ["en", "es"] as const;
export type ConsoleLocale = (typeof CONSOLE_LOCALES)[number];

export const consoleMessages: Record<ConsoleLocale, typeof en> = { en, es };

/** The console's language for somebody who would like this one: Portuguese is read more easily in Spanish. */
export function consoleLocale(wish: Locale): ConsoleLocale {
  return wish === "es" || wish === "pt" ? "es" : "en";
}

/** The words of the console. */
export function consoleWords(locale: ConsoleLocale) {
  return createTranslator({ locale, messages: consoleMessages[locale], timeZone: "UTC" });
}
export type ConsoleWords = ReturnType<typeof consoleWords>;
