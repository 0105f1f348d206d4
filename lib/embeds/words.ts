import { LOCALES, type Locale } from "../locale/locales.ts";
import { wordsOf } from "../locale/messages.ts";
import type { Badge } from "./badge.ts";
import type { Counter } from "./find.ts";

type Told = Pick<Counter, "count" | "goal" | "state" | "locale">;

/** What a counter says: its number and what of, the goal or that this is the end, and the way to the letter. */
export function tellCounter({ count, goal, state, locale }: Told) {
  const t = wordsOf(locale);
  return {
    number: count.toLocaleString(locale),
    unit: t("count.unit", { count }),
    note: state === "closed" ? t("embed.closed") : t("embed.goal", { goal: goal.toLocaleString(locale) }),
    link: state === "open" ? t("letter.sign") : t("embed.read"),
  };
}

/** Where the script writes the goal. */
const GAP = "#";

/**
 * The same for the script, by language, in the order in which it takes them. Of the unit it is given the plural, of which
 * it makes the others (app/embed.js/counter.js); a test holds them against the messages.
 */
export function scriptWords(): Record<string, string[]> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, wordsFor(locale)]));
}

function wordsFor(locale: Locale): string[] {
  const t = wordsOf(locale);
  return [
    t("count.unit", { count: 2 }),
    t("embed.goal", { goal: GAP }),
    t("embed.closed"),
    t("letter.sign"),
    t("embed.read"),
  ];
}

/** What a badge says; a closed letter's says that its count is final. */
export function badgeWords({ count, state, locale }: Told): Required<Pick<Badge, "label" | "message" | "lang">> {
  const t = wordsOf(locale);
  const number = count.toLocaleString(locale);
  return {
    label: t("embed.label"),
    message: state === "closed" ? t("embed.final", { count: number }) : number,
    lang: locale,
  };
}
