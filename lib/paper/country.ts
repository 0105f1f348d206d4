import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import es from "i18n-iso-countries/langs/es.json" with { type: "json" };
import fr from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import pt from "i18n-iso-countries/langs/pt.json" with { type: "json" };
import { LOCALES } from "../locale/locales.ts";
import { COUNTRIES, isCountry } from "../signatures/countries.ts";

/** Common spellings missing from the lists. */
const SHORT: Record<string, string> = {
  ...{ eeuu: "US", "ee uu": "US", eua: "US", "u s a": "US", "u s": "US", uk: "GB", "u k": "GB" },
  ...{ inglaterra: "GB", england: "GB", angleterre: "GB", scotland: "GB", escocia: "GB" },
};

const NAME_MAX = 200;

let known: Map<string, string | undefined> | undefined;

/** By ISO 3166-1 code (two or three letters) or by name in any of our languages, ignoring accents. */
export function findCountry(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (code.length > NAME_MAX) return;
  if (isCountry(code)) return code;
  known ??= collect();
  return known.get(bare(text));
}

/** Leaves out names shared by two countries. */
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

export function bare(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
