import { Facts } from "#app/ui/facts.tsx";
import { headersIn } from "#lib/exports/headers.ts";
import { languageName } from "#lib/locale/locales.ts";
import { type Filter, paramsOf } from "#lib/search/filter.ts";
import { SEARCHED } from "#lib/signatures/details.ts";
import { consoleText } from "../../../session.ts";
import { dayWords } from "../../../time.ts";

export async function filterFacts(filter: Filter): Promise<[label: string, value: string][]> {
  const { locale, t } = await consoleText();
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  const { name, domain, country, version, source, state, listed, comment, ruling } = filter;
  const headerOf = headersIn(locale);
  const day = (text?: string) => text && dayWords(new Date(text), locale);
  const facts: [string, string | undefined][] = [
    [t("signatories.name"), name],
    ...SEARCHED.map((key): [string, string | undefined] => [headerOf(key), filter[key]]),
    [t("signatories.domain"), domain],
    [t("signatories.country"), country && countries.of(country)],
    [t("signatories.version"), version?.toString()],
    [t("signatories.source"), source],
    [t("signatories.locale"), filter.locale && languageName(filter.locale, locale)],
    [t("signatories.from"), day(filter.from)],
    [t("signatories.until"), day(filter.until)],
    [t("signatories.state"), state && t(`signatories.states.${state}`)],
    [t("signatories.listed"), listed && t(`signatories.chosen.${listed}`)],
    [t("signatories.comment"), comment && t("signatories.withComment")],
    [t("rulings.one"), ruling?.toString()],
    [t("quarantine.one"), filter.burst?.toString()],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, value]] : []));
}

export async function FilterWords({ filter }: { filter: Filter }) {
  return <Facts rows={await filterFacts(filter)} />;
}

/** The filter as hidden fields. */
export function FilterFields({ filter }: { filter: Filter }) {
  return Object.entries(paramsOf(filter)).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
