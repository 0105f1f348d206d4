import { expect, test } from "vitest";
import { LOCALES } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { badgeWords, counterWords, scriptWords } from "./words.ts";

const COUNTS = [0, 1, 2, 21, 1_000_000, 1_000_001, 2_000_000];

/** The same derivation as in app/embed.js/counter.js. */
function unitOf(plural: string, count: number, locale: string): string {
  const category = new Intl.PluralRules(locale).select(count);
  return category === "one" ? plural.replace(/s\b/g, "") : (category === "many" ? "de " : "") + plural;
}

for (const locale of LOCALES) {
  test(`the script's unit equals the messages' in ${locale} for any number`, () => {
    const [plural = ""] = scriptWords()[locale] ?? [];
    for (const count of COUNTS) expect(unitOf(plural, count, locale)).toBe(messagesIn(locale)("count.unit", { count }));
  });

  test(`a counter in ${locale} shows goal and link while open, and its end once closed`, () => {
    const t = messagesIn(locale);
    const counter = { count: 12_345, goal: 25_000, state: "open", locale } as const;
    const goal = (25_000).toLocaleString(locale);
    expect(counterWords(counter)).toEqual({
      number: (12_345).toLocaleString(locale),
      unit: t("count.unit", { count: 12_345 }),
      note: t("embed.goal", { goal }),
      link: t("letter.sign"),
    });
    expect(counterWords({ ...counter, state: "closed" })).toMatchObject({
      note: t("embed.closed"),
      link: t("embed.read"),
    });
    expect(counterWords({ ...counter, state: "not_open" })).toMatchObject({ note: t("embed.goal", { goal }) });
    const number = (12_345).toLocaleString(locale);
    expect(badgeWords(counter)).toEqual({ label: t("embed.label"), message: number, lang: locale });
    expect(badgeWords({ ...counter, state: "closed" }).message).toBe(t("embed.final", { count: number }));
  });
}
