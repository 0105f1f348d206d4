import { formatDetail } from "#app/ui/details.ts";
import { Facts } from "#app/ui/facts.tsx";
import { headersIn } from "#lib/exports/headers.ts";
import { languageName } from "#lib/locale/locales.ts";
import type { Signatory } from "#lib/search/read.ts";
import { BYLINE, DETAIL_KEYS, type DetailKey } from "#lib/signatures/details.ts";
import { consoleText } from "../../../../session.ts";
import { timeWords } from "../../../../time.ts";

/** The comment has a section of its own. */
const SHOWN = [...new Set([...BYLINE, ...DETAIL_KEYS])].filter((key) => key !== "comment");

/** Everything about a signatory except the address. */
export async function SignatoryFacts({ signatory }: { signatory: Signatory }) {
  const { locale, t } = await consoleText();
  const { source, letterVersion, listed, updates, createdAt } = signatory;
  const headerOf = headersIn(locale);
  const labelOf = (key: DetailKey) => headerOf(key === "country" ? "countryName" : key);
  const yes = (is: boolean) => t(is ? "signatories.yes" : "signatories.no");
  const facts: [string, string | null | undefined][] = [
    [t("signatories.state"), t(`signatories.states.${signatory.state}`)],
    ...SHOWN.map((key): [string, string | null | undefined] => [
      labelOf(key),
      formatDetail(key, signatory[key], locale),
    ]),
    [t("signatories.locale"), languageName(signatory.locale, locale)],
    [t("signatories.version"), String(letterVersion.number)],
    [t("signatories.source"), source],
    [t("signatories.listed"), t(`signatories.chosen.${listed ? "yes" : "no"}`)],
    [t("signatories.updates"), yes(updates)],
    [t("signatories.signed"), timeWords(createdAt, locale)],
    ...(["verifiedAt", "withdrawnAt", "invalidatedAt"] as const).flatMap((name): [string, string][] => {
      const at = name === "invalidatedAt" && signatory.quarantinedAt ? null : signatory[name];
      return at ? [[t(`signatories.${name}`), timeWords(at, locale)]] : [];
    }),
  ];
  return (
    <section aria-labelledby="known-title">
      <h2 id="known-title">{t("signatories.known")}</h2>
      <Facts rows={facts.map(([name, value]) => [name, value || t("signatories.none")])} />
    </section>
  );
}
