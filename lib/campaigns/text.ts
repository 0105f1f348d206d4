/** The text in the reader's language, else in the campaign's own, else in any. */
export function pickText<T extends { locale: string }>(texts: T[], locale: string, own: string): T | undefined {
  return texts.find((text) => text.locale === locale) ?? texts.find((text) => text.locale === own) ?? texts[0];
}
