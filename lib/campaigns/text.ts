/** The text in the reader's language, else in the campaign's own, else in any. */
export function pickText<T extends { locale: string }>(texts: T[], locale: string, own: string): T | undefined {
  return texts.find((text) => text.locale === locale) ?? texts.find((text) => text.locale === own) ?? texts[0];
}

/** Drops languages without a title, unless no language has one. */
export function titled<T extends { title: string }>(texts: T[]): T[] {
  const those = texts.filter(({ title }) => title !== "");
  return those.length > 0 ? those : texts;
}

type Titled = { slug: string; defaultLocale: string; texts: { locale: string; title: string }[] };

export function titleOf({ slug, defaultLocale, texts }: Titled, locale: string): string {
  return pickText(titled(texts), locale, defaultLocale)?.title || slug;
}
