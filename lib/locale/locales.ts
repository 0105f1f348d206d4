/** The official languages of the OAS; the first is the default. */
export const LOCALES = ["en", "es", "pt", "fr"] as const;
export type Locale = (typeof LOCALES)[number];
/** Open Graph locales include a territory. */
export const TERRITORIES = { en: "en_US", es: "es_LA", pt: "pt_BR", fr: "fr_FR" } satisfies Record<Locale, string>;
export const DEFAULT_LOCALE: Locale = "en";

export function isLocale(text: unknown): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

/** RFC 9110, 12.5.4, ignoring regions. */
export function negotiateLocale(header: string | null | undefined): Locale {
  const preferences = (header ?? "")
    .split(",", 20)
    .map((part, order) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { language: tag.trim().toLowerCase().split("-")[0], weight: Number(quality ?? 1), order };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const { language } of preferences) if (isLocale(language)) return language;
  return DEFAULT_LOCALE;
}

export function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
}
