import { deadlineWords } from "../campaigns/time-zone.ts";
import { LOCALES, type Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import type { Badge } from "./badge.ts";
import type { Counter } from "./find.ts";

type CounterFacts = Pick<Counter, "count" | "goal" | "state" | "locale"> &
  Partial<Pick<Counter, "closesAt" | "timeZone">>;

export function counterWords(facts: CounterFacts, now = new Date()) {
  const { count, goal, state, locale, closesAt = null, timeZone = "UTC" } = facts;
  const t = messagesIn(locale);
  return {
    number: count.toLocaleString(locale),
    unit: t("count.unit", { count }),
    note: state === "closed" ? t("embed.closed") : t("embed.goal", { goal: goal.toLocaleString(locale) }),
    deadline: state === "open" ? deadlineWords({ closesAt, timeZone }, locale, now) : undefined,
    link: state === "open" ? t("letter.sign") : t("embed.read"),
  };
}

const GAP = "#";

/** Of the unit, the script gets the plural and derives the other forms (app/embed.js/counter.js). */
export function scriptWords(): Record<string, string[]> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, wordsFor(locale)]));
}

function wordsFor(locale: Locale): string[] {
  const t = messagesIn(locale);
  return [
    t("count.unit", { count: 2 }),
    t("embed.goal", { goal: GAP }),
    t("embed.closed"),
    t("letter.sign"),
    t("embed.read"),
  ];
}

export function badgeWords({
  count,
  state,
  locale,
}: CounterFacts): Required<Pick<Badge, "label" | "message" | "lang">> {
  const t = messagesIn(locale);
  const number = count.toLocaleString(locale);
  return {
    label: t("embed.label"),
    message: state === "closed" ? t("embed.final", { count: number }) : number,
    lang: locale,
  };
}
