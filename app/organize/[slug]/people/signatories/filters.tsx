import { Errors } from "#app/ui/errors.tsx";
import { Field } from "#app/ui/field.tsx";
import { headersIn } from "#lib/exports/headers.ts";
import type { Issue } from "#lib/http/issues.ts";
import { listVersions } from "#lib/letters/history.ts";
import { LOCALES, languageName } from "#lib/locale/locales.ts";
import { STATES } from "#lib/search/filter.ts";
import { COUNTRIES } from "#lib/signatures/countries.ts";
import { SEARCHED } from "#lib/signatures/details.ts";
import { consoleText } from "../../../session.ts";

type Values = Record<string, string | string[] | undefined>;
type Props = { slug: string; campaignId: number; values: Values; issues: Issue[]; isNarrowed: boolean };

export async function Filters({ slug, campaignId, values, issues, isNarrowed }: Props) {
  const { locale, t } = await consoleText();
  const base = `/organize/${slug}/people/signatories`;
  const versions = await listVersions(campaignId);
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  const byName = COUNTRIES.map((code) => ({ value: code, name: countries.of(code) ?? code })).toSorted((a, b) =>
    a.name.localeCompare(b.name, locale),
  );
  const typed = (name: string) => String(values[name] ?? "");
  const headerOf = headersIn(locale);
  const text = (name: "name" | "domain" | "source" | (typeof SEARCHED)[number], label: string, hint?: string) => (
    <Field
      key={name}
      name={name}
      label={label}
      hint={hint}
      error={issues.find(({ field }) => field === name)?.message}
      defaultValue={typed(name)}
      pattern={name === "domain" ? undefined : NO_ADDRESS}
      title={name === "domain" ? undefined : t("errors.any.address_sought")}
    />
  );
  const choice = (name: Choice, options: { value: string; name: string }[]) => (
    <Field name={name} label={t(`signatories.${name}`)} error={issues.find(({ field }) => field === name)?.message}>
      <select id={name} name={name} defaultValue={typed(name)}>
        <option value="">{t("signatories.any")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Field>
  );
  const day = (name: "from" | "until") => (
    <Field
      name={name}
      type="date"
      label={t(`signatories.${name}`)}
      error={issues.find(({ field }) => field === name)?.message}
      defaultValue={typed(name)}
    />
  );
  return (
    <form method="get" action={base} className="filters" aria-label={t("signatories.filters")}>
      <Errors errors={issues.length > 0 ? { issues, values: {} } : undefined} title={t("frame.errorsTitle")} />
      <div className="choosing">
        {text("name", t("signatories.name"), t("signatories.nameHint"))}
        {text("domain", t("signatories.domain"), t("signatories.domainHint"))}
        {choice(
          "state",
          STATES.map((state) => ({ value: state, name: t(`signatories.states.${state}`) })),
        )}
        {choice("country", byName)}
      </div>
      <details open={MORE.some((name) => typed(name) !== "" || issues.some(({ field }) => field === name))}>
        <summary>{t("signatories.more")}</summary>
        <div className="choosing">
          {SEARCHED.map((key) => text(key, headerOf(key)))}
          {text("source", t("signatories.source"))}
          {choice(
            "version",
            versions.map(({ number }) => ({ value: String(number), name: String(number) })),
          )}
          {choice(
            "locale",
            LOCALES.map((language) => ({ value: language, name: languageName(language, locale) })),
          )}
          {day("from")}
          {day("until")}
          {choice(
            "listed",
            (["yes", "no"] as const).map((value) => ({ value, name: t(`signatories.chosen.${value}`) })),
          )}
          {choice("comment", [{ value: "yes", name: t("signatories.withComment") }])}
        </div>
      </details>
      {typed("ruling") && (
        <label className="choice">
          <input type="checkbox" name="ruling" value={typed("ruling")} defaultChecked />
          <span>{t("signatories.byRuling", { number: typed("ruling") })}</span>
        </label>
      )}
      {typed("burst") && (
        <label className="choice">
          <input type="checkbox" name="burst" value={typed("burst")} defaultChecked />
          <span>{t("signatories.byBurst", { number: typed("burst") })}</span>
        </label>
      )}
      <p className="actions">
        <button type="submit" className="plain">
          {t("signatories.show")}
        </button>
        {isNarrowed && <a href={base}>{t("signatories.reset")}</a>}
      </p>
    </form>
  );
}

/** Keeps browsers from sending an address in the URL (lib/addresses/contains.ts). */
const NO_ADDRESS = String.raw`(?!.*\S@\S+\.\S).*`;

type Choice = "state" | "country" | "version" | "locale" | "listed" | "comment";
const MORE = [...SEARCHED, "source", "version", "locale", "from", "until", "listed", "comment"];
