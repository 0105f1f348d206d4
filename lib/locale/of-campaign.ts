import { isLocale, LOCALES, type Locale } from "./locales.ts";

type Campaign = { defaultLocale: string; texts: { locale: string }[] };

export function languagesOf({ defaultLocale, texts }: Campaign): Locale[] {
  const others = texts.map(({ locale }) => locale).filter((locale) => locale !== defaultLocale);
  return [defaultLocale, ...others.toSorted()].filter(isLocale);
}

/** The languages of some texts. */
export function localesOf(texts: { locale: string }[]): Locale[] {
  return LOCALES.filter((locale) => texts.some((text) => text.locale === locale));
}
