import { BYLINE, DETAIL_KEYS, type DetailKey, type Details } from "#lib/signatures/details.ts";

/** Details with their labels; a country is named in the reader's language. */
export function detailRows(details: Details, locale: string, labelOf: (key: DetailKey) => string) {
  return DETAIL_KEYS.map((key) => [labelOf(key), formatDetail(key, details[key], locale)] as const);
}

type Byline = Pick<Details, (typeof BYLINE)[number]>;

/** What stands after a name, without what is missing. */
export function bylineOf(details: Byline, locale: string): string[] {
  return BYLINE.flatMap((key) => formatDetail(key, details[key], locale) || []);
}

export function formatDetail(key: DetailKey, value: string | null, locale: string): string | null | undefined {
  return key === "country" && value ? countriesIn(locale).of(value) : value;
}

const countries = new Map<string, Intl.DisplayNames>();

function countriesIn(locale: string): Intl.DisplayNames {
  const names = countries.get(locale) ?? new Intl.DisplayNames(locale, { type: "region" });
  countries.set(locale, names);
  return names;
}
