import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import es from "i18n-iso-countries/langs/es.json" with { type: "json" };
import fr from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import pt from "i18n-iso-countries/langs/pt.json" with { type: "json" };
import { LOCALES } from "../locale/locales.ts";
import { COUNTRIES, isCountry } from "../signatures/countries.ts";
import { DISPUTED, MORE_NAMES, OTHER_LANGUAGES, SAINTS, SMALL_WORDS, STATE_WORDS } from "./country-names.ts";

const NAME_MAX = 200;
const FLAG = /[\u{1F1E6}-\u{1F1FF}]{2}/u;

type Names = Map<string, string | undefined>;
let known: { names: Names; outlines: Names } | undefined;

/** By ISO 3166-1 code or flag, or by a short or official name, ignoring accents; nothing is guessed. */
export function findCountry(text: string): string | undefined {
  if (text.length > NAME_MAX) return;
  const typed = text.replace(/\p{Cf}/gu, "").trim();
  const code = typed.toUpperCase();
  if (isCountry(code)) return code;
  known ??= collect();
  const whole = findName(typed);
  if (whole) return whole;
  const [, before = "", inside = ""] = /^([^()]+)\(([^()]+)\)\s*\.?$/.exec(typed) ?? [];
  if (before) return findName(before) ?? findName(inside);
  const parts = typed.split(/\s*[/|]\s*/);
  const found = new Set(parts.length > 1 ? parts.map(findName) : []);
  if (found.size === 1) return [...found][0];
  const flag = FLAG.exec(typed)?.[0];
  return flag && bare(typed) === "" ? codeOfFlag(flag) : undefined;
}

function findName(text: string): string | undefined {
  const name = bare(text);
  if (name === "" || DISPUTED.has(name) || DISPUTED.has(outline(name))) return known?.names.get(name);
  const keys = [outline(name), withoutState(outline(name)), name.replaceAll(" ", "")];
  const code = known?.names.get(name) ?? keys.map((key) => known?.outlines.get(key)).find((one) => one !== undefined);
  return code ?? (name.length === 2 && isCountry(name.toUpperCase()) ? name.toUpperCase() : undefined);
}

/** Leaves out names shared by two countries. */
function collect() {
  const [names, outlines]: Names[] = [new Map(), new Map()];
  const put = (map: Names = new Map(), key: string, code: string) =>
    map.set(key, map.has(key) && map.get(key) !== code ? undefined : code);
  const add = (name: string, code: string) => isCountry(code) && put(names, bare(name), code);
  for (const [two, three] of codes) add(String(three), String(two));
  for (const locale of LOCALES) for (const [code, name] of namesIn(locale)) add(name, code);
  for (const { countries } of [en, es, fr, pt])
    for (const [code, own] of Object.entries(countries)) for (const name of [own].flat()) add(name, code);
  for (const { name, code } of MORE_NAMES) names?.set(name, code);
  for (const [name, code] of names ?? [])
    if (code) for (const key of new Set([outline(name), name.replaceAll(" ", "")])) put(outlines, key, code);
  const others = OTHER_LANGUAGES.flatMap((language) => namesIn(language));
  for (const [code, name] of others) if (!names?.has(bare(name))) names?.set(bare(name), code);
  return { names: names ?? new Map(), outlines: outlines ?? new Map() };
}

function namesIn(language: string): [code: string, name: string][] {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  return COUNTRIES.flatMap((code) => (names.of(code) ? [[code, names.of(code) ?? ""]] : []));
}

/** Without articles and prepositions: "St. Vincent & Grenadines" is "Saint Vincent and the Grenadines". */
function outline(name: string): string {
  const words = name.split(" ").filter((word) => !SMALL_WORDS.has(word));
  return words.map((word) => SAINTS[word] ?? word).join(" ");
}

function withoutState(name: string): string {
  return name
    .split(" ")
    .filter((word) => !STATE_WORDS.has(word))
    .join(" ");
}

function codeOfFlag(flag: string): string | undefined {
  const code = [...flag].map((letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join("");
  return isCountry(code) ? code : undefined;
}

export function bare(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
