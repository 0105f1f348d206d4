import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import type { Facts, Version } from "./facts.ts";
import type { Letter, Pack, Words } from "./pack.ts";

export function packWords(locale: Locale, facts: Facts): Words {
  const { newest, count, listed, onPaper, at, prominent } = facts;
  const t = messagesIn(locale);
  const shares = [...signedBefore(facts), newest].map(({ number, count }) => t("pack.share", { number, count }));
  const when = at.toLocaleString(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return {
    kicker: t("letter.kicker"),
    to: t("letter.to"),
    startedBy: t("letter.startedBy"),
    presentedBy: t("pack.presentedBy"),
    earlier: t("pack.earlier"),
    signatures: t("count.unit", { count }),
    meaning: [
      t("pack.meaning"),
      t("pack.named", { when, listed, others: count - listed }),
      ...(shares.length > 1 ? [t("pack.corrected", { shares: new Intl.ListFormat(locale).format(shares) })] : []),
      ...(onPaper > 0 ? [t("pack.onPaper", { count: onPaper })] : []),
    ],
    signatories: t("pack.signatories"),
    prominent: t("pack.prominent"),
    listed: t(prominent.length > 0 ? "pack.others" : "pack.listed"),
    nobody: t("pack.nobody"),
    country: countriesIn(locale),
  };
}

export function packLetters(locale: Locale, facts: Facts): Pick<Pack, "letter" | "earlier"> {
  const t = messagesIn(locale);
  const before = signedBefore(facts);
  const tell = ({ number, publishedAt, count, letter }: Version): Letter => {
    const which = t("pack.version", { number, date: publishedAt });
    return { ...letter, version: before.length > 0 ? `${which} · ${t("pack.signedBy", { count })}` : which };
  };
  return { letter: tell(facts.newest), earlier: before.toReversed().map(tell) };
}

function signedBefore({ earlier }: Facts): Version[] {
  return earlier.filter(({ count }) => count > 0);
}

/** Cached: Intl is slower than typesetting the name. */
function countriesIn(locale: Locale): Words["country"] {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  const known = new Map<string, string | undefined>();
  return (code) => {
    if (!known.has(code)) known.set(code, /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined);
    return known.get(code);
  };
}
