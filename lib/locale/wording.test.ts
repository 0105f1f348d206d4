import { expect, test } from "vitest";
import { consoleMessages } from "./console.ts";
import { LOCALES } from "./locales.ts";
import { messages } from "./messages.ts";

type Tree = { [key: string]: string | Tree };

function linesOf(tree: Tree, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${prefix}${key}: ${value}`] : linesOf(value, `${prefix}${key}.`),
  );
}

const english = [...linesOf(messages.en), ...linesOf(consoleMessages.en)];
const wordsIn = (line: string) => line.slice(line.indexOf(": ") + 2);
const having = (lines: string[], pattern: RegExp) => lines.filter((line) => pattern.test(wordsIn(line)));

/** The plurals of a message that say their number, each with all its forms. */
function numberedPlurals(message: string): string[] {
  return [...message.matchAll(/\{\w+, plural, /g)]
    .map(({ index }) => message.slice(index, endOf(message, index)))
    .filter((plural) => plural.includes("#") && /\bone \{/.test(plural));
}

function endOf(message: string, start: number): number {
  let depth = 0;
  for (let at = start; at < message.length; at += 1) {
    if (message[at] === "{") depth += 1;
    if (message[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return message.length;
}

test("English says email, in one word", () => {
  expect(having(english, /\be-mails?\b|\bmails?\b|\bmailed\b/i)).toEqual([]);
});

test("no language promises that names or addresses are hidden from the team", () => {
  const promised =
    /nobody (can )?sees? who|never shown to|shown to nobody|nadie ve quién|no se muestra a nadie|ninguém vê|não é mostrado a ninguém|personne ne voit|montrée à personne/i;
  for (const tree of Object.values(messages)) expect(having(linesOf(tree), promised)).toEqual([]);
  const team = { en: "team can see", es: "equipo de la carta puede ver", pt: "equipe da carta pode ver", fr: "équipe" };
  for (const locale of LOCALES) expect(messages[locale].form.listedNoHint).toContain(team[locale]);
});

/** Names of recipients, partners and letters may begin with an article: "a El Ayuntamiento" must be "al". */
test("no preposition that contracts meets a name, a title or an inserted phrase", () => {
  const lines = [
    ...[messages.es, messages.pt, messages.fr].flatMap((tree) => linesOf(tree)),
    ...linesOf(consoleMessages.es),
  ];
  const ofPeople = /^(team|signatories|comments|record|letter|editor)\./;
  const meeting = having(lines, /(?<!\p{L})(a|de|em|por|à) \{(name|title|what|inviter)\}/iu);
  expect(meeting.filter((line) => !ofPeople.test(line))).toEqual([]);
});

test("English says invalidated, not ruled out", () => {
  expect(having(english, /\brul(e|ed|es|ing) (them |it |all )?(of them )?out\b/i)).toEqual([]);
});

test("French says e-mail, and puts non-breaking spaces around its punctuation", () => {
  const french = linesOf(messages.fr);
  expect(having(french, /courriel|adresse électronique/i)).toEqual([]);
  expect(having(french, /[^\u00a0][:»](?=\s|$)|«(?!\u00a0)/)).toEqual([]);
  expect(having(french, /[^\u202f][;?!](?=\s|$|\})/)).toEqual([]);
});

test("Spanish has one style of quotation marks", () => {
  expect(having([...linesOf(messages.es), ...linesOf(consoleMessages.es)], /[“”]/)).toEqual([]);
});

for (const [name, tree] of Object.entries({
  es: messages.es,
  pt: messages.pt,
  fr: messages.fr,
  "the Spanish console": consoleMessages.es,
}))
  test(`${name} has the form for millions wherever a plural says its number`, () => {
    const lacking = linesOf(tree).filter((line) =>
      numberedPlurals(wordsIn(line)).some((plural) => !/\bmany \{/.test(plural)),
    );
    expect(lacking).toEqual([]);
  });
