import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import es from "i18n-iso-countries/langs/es.json" with { type: "json" };
import fr from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import pt from "i18n-iso-countries/langs/pt.json" with { type: "json" };
import { LOCALES } from "../locale/locales.ts";
import { COUNTRIES, isCountry } from "../signatures/countries.ts";

/** What people write and no list has. */
const SHORT: Record<string, string> = {
  ...{ eeuu: "US", "ee uu": "US", eua: "US", "u s a": "US", "u s": "US", uk: "GB", "u k": "GB" },
  ...{ inglaterra: "GB", england: "GB", angleterre: "GB", scotland: "GB", escocia: "GB" },
};

/** Characters. No country has a longer name. */
const NAME_MAX = 200;

let known: Map<string, string | undefined> | undefined;

/** A country by its code (ISO 3166-1, two letters or three) or its name in one of our languages; accents are as one likes. */
export function findCountry(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (code.length > NAME_MAX) return;
  if (isCountry(code)) return code;
  known ??= collect();
  return known.get(bare(text));
}

/** A name that two countries have is neither's. */
function collect() {
  const found = new Map<string, string | undefined>();
  const add = (name: string, code: string) => {
    const key = bare(name);
    if (isCountry(code)) found.set(key, found.has(key) && found.get(key) !== code ? undefined : code);
  };
  for (const [two, three] of codes) add(String(three), String(two));
  for (const locale of LOCALES) {
    const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
    for (const code of COUNTRIES) add(names.of(code) ?? code, code);
  }
  for (const { countries } of [en, es, fr, pt])
    for (const [code, names] of Object.entries(countries)) for (const name of [names].flat()) add(name, code);
  for (const [name, code] of Object.entries(SHORT)) found.set(name, code);
  return found;
}

/** Letters and digits alone, without accents, in small. */
export function bare(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
