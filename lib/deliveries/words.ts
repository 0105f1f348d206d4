import type { Locale } from "../locale/locales.ts";
import { wordsOf } from "../locale/messages.ts";
import type { Facts } from "./facts.ts";
import type { Words } from "./pack.ts";

/** What the document says around the letter and the names. */
export function packWords(locale: Locale, { versions, count, listed, at }: Facts): Words {
  const t = wordsOf(locale);
  const newest = versions.at(-1);
  const shares = versions.map(({ number, count }) => t("pack.share", { number, count }));
  const when = at.toLocaleString(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return {
    kicker: t("letter.kicker"),
    to: t("letter.to"),
    presentedBy: t("pack.presentedBy"),
    version: newest ? t("pack.version", { number: newest.number, date: newest.publishedAt }) : "",
    signatures: t("count.unit", { count }),
    meaning: [
      t("pack.meaning"),
      t("pack.named", { when, count, listed, others: count - listed }),
      ...(shares.length > 1 ? [t("pack.corrected", { shares: new Intl.ListFormat(locale).format(shares) })] : []),
    ],
    signatories: t("pack.signatories"),
    prominent: t("pack.prominent"),
    listed: t("pack.listed"),
    nobody: t("pack.nobody"),
    country: countriesIn(locale),
  };
}

/** Each code is looked up once: Intl takes longer than setting the name that it stands behind. */
function countriesIn(locale: Locale): Words["country"] {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  const known = new Map<string, string | undefined>();
  return (code) => {
    if (!known.has(code)) known.set(code, /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined);
    return known.get(code);
  };
}
