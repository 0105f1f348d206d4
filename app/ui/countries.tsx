import { escapeHtml } from "#lib/http/html.ts";
import { COUNTRIES } from "#lib/signatures/countries.ts";

/** Country options, sorted in the reader's language. */
export function Countries({ locale, chosen, none }: { locale: string; chosen?: string; none: string }) {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const order = new Intl.Collator(locale).compare;
  const countries = COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
    order(a.name, b.name),
  );
  const option = (code: string, name: string) =>
    `<option value="${code}"${code === (chosen ?? "") ? " selected" : ""}>${escapeHtml(name)}</option>`;
  // A string: as elements they would be half of the page's weight.
  const options = [option("", none), ...countries.map(({ code, name }) => option(code, name))].join("");
  return <select id="country" name="country" autoComplete="country" dangerouslySetInnerHTML={{ __html: options }} />;
}
