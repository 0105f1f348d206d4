import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { LOCALES } from "./locales.ts";
import { messages, messagesIn } from "./messages.ts";

type Tree = { [key: string]: string | Tree };

/** Every message by its full key. */
function flatten(tree: Tree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** An ICU message's arguments with types, and its tags: `count plural`, `goal number`, `<link>`. */
function placeholdersOf(message: string): string[] {
  const tags = message.match(/<\w+>/g) ?? [];
  const found = new Set<string>(tags);
  let depth = 0;
  for (const [index, character] of [...message].entries()) {
    if (character === "}") depth -= 1;
    if (character !== "{") continue;
    const [, name, type = ""] = /^\{\s*(\w+)\s*(?:,\s*(\w+))?\s*[,}]/.exec(message.slice(index)) ?? [];
    if (depth % 2 === 0 && name) found.add(`${name} ${type}`.trim());
    depth += 1;
  }
  return [...found].toSorted();
}

const english = flatten(messages.en);

test("arguments are distinguished from words inside a plural", () => {
  expect(
    placeholdersOf("{count, plural, one {# reason of {name}} other {reasons}} to {goal, number}, <b>x</b>"),
  ).toEqual(["<b>", "count plural", "goal number", "name"]);
});

for (const locale of LOCALES) {
  const own = flatten(messages[locale]);

  test(`${locale} has the same keys in the same order`, () => {
    expect([...own.keys()]).toEqual([...english.keys()]);
  });

  test(`${locale} has the same arguments in every message`, () => {
    for (const [key, message] of english)
      expect(placeholdersOf(own.get(key) ?? ""), key).toEqual(placeholdersOf(message));
  });

  test(`${locale} has no empty message and formats each`, () => {
    const errors: string[] = [];
    const say = createTranslator({
      locale,
      messages: byId(own),
      timeZone: "UTC",
      onError: ({ message }) => errors.push(message),
    });
    for (const [key, message] of own) {
      expect(message.trim(), key).toBe(message);
      for (const count of [0, 1, 2, 5, 1_000_000]) {
        const words = say.rich(idOf(key), {
          ...{ count, goal: 10_000, number: 3, total: 10, max: 500, date: new Date(0), title: "T", name: "N" },
          ...{ signings: 60, minutes: 3, group: "G", consequence: "C" },
          ...{
            language: "L",
            languages: "en, es",
            until: "U",
            address: "A",
            provider: "P",
            link: (chunks) => chunks,
            email: "e",
            hours: 72,
            days: 30,
            ...{ months: 12, unverified: 30, reminder: 48, pack: 7 },
            site: "S",
            inviter: "I",
            role: "R",
            from: "F",
            when: "W",
            listed: 3,
            others: 2,
            shares: "H",
            contact: "C",
            what: "W",
            why: "Y",
            since: "S",
            waiting: "3",
            ...{ signings: "60", minutes: "14", group: "G", consequence: "C" },
            hashtags: "#H",
            url: "https://u.example",
            ...{ character: "U+F8FF", line: 1, position: 2, near: "N" },
          },
        });
        expect(words, key).toBeTruthy();
      }
    }
    expect(errors).toEqual([]);
  });

  if (locale !== "en")
    test(`${locale} is translated: few messages equal the English ones`, () => {
      const same = [...english].filter(([key, message]) => own.get(key) === message && message.length > 12);
      expect(same.map(([key]) => key).filter((key) => !/^site\.name$/.test(key)).length).toBeLessThan(6);
    });
}

/** next-intl splits keys at dots, so each key becomes its own level. */
function byId(own: Map<string, string>): Record<string, string> {
  return Object.fromEntries([...own].map(([key, message]) => [idOf(key), message]));
}

function idOf(key: string): string {
  return key.replaceAll(".", "_");
}

test("singular, plural and millions take each language's own form", () => {
  const unit = (locale: (typeof LOCALES)[number], count: number) => messagesIn(locale)("count.unit", { count });
  expect(unit("en", 1)).not.toBe(unit("en", 2));
  expect(unit("fr", 0)).toBe(unit("fr", 1));
  expect(unit("es", 0)).toBe(unit("es", 2));
  for (const locale of ["es", "fr", "pt"] as const) expect(unit(locale, 1_000_000)).toMatch(/^(de |d’|d')/);
});
