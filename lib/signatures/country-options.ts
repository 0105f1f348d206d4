import { escapeHtml } from "../http/html.ts";
import { COUNTRIES } from "./countries.ts";

/** HTML options of all countries, sorted in the reader's language. */
export function countryOptions(locale: string, none: string, chosen = ""): string {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const order = new Intl.Collator(locale).compare;
  const countries = COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
    order(a.name, b.name),
  );
  const option = (code: string, name: string) =>
    `<option value="${code}"${code === chosen ? " selected" : ""}>${escapeHtml(name)}</option>`;
  return [option("", none), ...countries.map(({ code, name }) => option(code, name))].join("");
}
