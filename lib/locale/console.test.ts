import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { consoleMessages } from "./console.ts";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const english = flatten(consoleMessages.en);
const spanish = flatten(consoleMessages.es);
const namesIn = (message = "") => [...new Set([...message.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map(([, a, b]) => a ?? b))];

test("the console's Spanish has the same keys, order and arguments as its English", () => {
  expect([...spanish.keys()]).toEqual([...english.keys()]);
  for (const [key, message] of english)
    expect(namesIn(spanish.get(key)).toSorted(), key).toEqual(namesIn(message).toSorted());
});

test("the console's Spanish is translated", () => {
  const same = [...english].filter(([key, message]) => spanish.get(key) === message && message.length > 12);
  expect(same.map(([key]) => key)).toEqual([]);
});

for (const locale of ["en", "es"] as const)
  test(`every console message formats in ${locale}`, () => {
    const errors: string[] = [];
    const own = Object.fromEntries(
      [...flatten(consoleMessages[locale])].map(([key, m]) => [key.replaceAll(".", "_"), m]),
    );
    const say = createTranslator({
      locale,
      messages: own,
      timeZone: "UTC",
      onError: ({ message }) => errors.push(message),
    });
    for (const [key, message] of Object.entries(own)) {
      expect(message.trim(), key).toBe(message);
      const values = Object.fromEntries(
        namesIn(message).map((name) => [name, new RegExp(`<${name}>`).test(message) ? (text: unknown) => text : 3]),
      );
      expect(say.rich(key, values), key).toBeTruthy();
    }
    expect(errors).toEqual([]);
  });
