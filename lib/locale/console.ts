import { createTranslator } from "next-intl";
import en from "./console/en.json" with { type: "json" };
import es from "./console/es.json" with { type: "json" };
import type { Locale } from "./locales.ts";

/** The console's languages; English defines the keys. */
export const CONSOLE_LOCALES = ["en", "es"] as const;
export type ConsoleLocale = (typeof CONSOLE_LOCALES)[number];

export const consoleMessages: Record<ConsoleLocale, typeof en> = { en, es };

export function consoleLocale(locale: Locale): ConsoleLocale {
  return locale === "es" || locale === "pt" ? "es" : "en";
}

export function consoleWords(locale: ConsoleLocale) {
  return createTranslator({ locale, messages: consoleMessages[locale], timeZone: "UTC" });
}
export type ConsoleWords = ReturnType<typeof consoleWords>;
