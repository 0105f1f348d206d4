import { createHash } from "node:crypto";
import type { Locale } from "#lib/locale/locales.ts";

type Reader = { locale: Locale; javaScriptEnabled: boolean; colorScheme: "light" | "dark"; phone: boolean };

const PHONE = { width: 390, height: 780 };
const DESKTOP = { width: 1280, height: 720 };

/** Pairwise combinations of scripts, language, color scheme and device. */
const READERS: Reader[] = [
  { locale: "en", javaScriptEnabled: true, colorScheme: "light", phone: false },
  { locale: "en", javaScriptEnabled: false, colorScheme: "dark", phone: true },
  { locale: "es", javaScriptEnabled: true, colorScheme: "dark", phone: true },
  { locale: "es", javaScriptEnabled: false, colorScheme: "light", phone: false },
  { locale: "pt", javaScriptEnabled: true, colorScheme: "light", phone: true },
  { locale: "pt", javaScriptEnabled: false, colorScheme: "dark", phone: false },
  { locale: "fr", javaScriptEnabled: true, colorScheme: "dark", phone: false },
  { locale: "fr", javaScriptEnabled: false, colorScheme: "light", phone: true },
];

export function readersWith(wanted: Partial<Reader>) {
  const isWanted = (reader: Reader) =>
    (wanted.javaScriptEnabled ?? reader.javaScriptEnabled) === reader.javaScriptEnabled &&
    (wanted.locale ?? reader.locale) === reader.locale;
  return READERS.filter(isWanted).map(({ locale, phone, javaScriptEnabled, colorScheme }) => ({
    locale,
    label: `${locale}, ${colorScheme}, on a ${phone ? "phone" : "desktop"}, ${javaScriptEnabled ? "with" : "without"} scripts`,
    options: { javaScriptEnabled, colorScheme, viewport: phone ? PHONE : DESKTOP, hasTouch: phone },
  }));
}

/** Rotates languages: each page or state is checked fully in one of them. */
export function inTurn<Page>(locales: readonly Locale[], pages: Page[], locale: Locale): Page[] {
  return pages.filter((_, at) => locales[at % locales.length] === locale);
}

/** Whether a story runs with scripts. The seed decides for each story; with RUNS it runs both ways. */
export function scriptsOf(story: string): boolean[] {
  if (process.env.RUNS) return [true, false];
  const digest = createHash("sha256").update(`${process.env.SEED} ${story}`).digest();
  return [digest.readUInt8() % 2 === 0];
}
