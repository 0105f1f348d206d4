import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCALES } from "../locale/locales.ts";
import { listFolder } from "../testing/sources.ts";
import { isReserved, Slug, slugFrom } from "./slug.ts";

const pathsIn = (folder: string) => listFolder(folder).map((name) => `${folder}/${name}`);
const isDynamic = (path: string) => /\/\[[^/]+$/.test(path);
/** Routes beside [slug], and files requested without a language. */
const neighbours = (folder: string): string[] => {
  const paths = pathsIn(folder).filter((path) => !/\.(ts|tsx|css)$/.test(path) || folder === "app");
  const within = paths.filter((path) => existsSync(path) && !/\.\w+$/.test(path)).flatMap(neighbours);
  const isBeside = folder === "app" || folder === "app/[locale]" || paths.some((path) => path.endsWith("/[slug]"));
  return [...(isBeside ? paths.filter((path) => !isDynamic(path)) : []), ...within];
};

test("a slug cannot be the name of an existing page or file", () => {
  const found = neighbours("app");
  for (const known of ["app/organize/account", "app/[locale]/privacy", "app/icon.svg", "app/api"])
    expect(found).toContain(known);
  const names = [...found, ...pathsIn("public")].map((path) => path.split("/").at(-1)?.split(".")[0] ?? "");
  const free = names.filter((name) => name && !isReserved(name) && !["ui", "page", "layout"].includes(name));
  expect(free).toEqual([]);
});

test("a language code is not a valid slug", () => {
  for (const locale of LOCALES) expect(Slug.safeParse(locale).success).toBe(false);
});

const SLUGS = {
  "a-b": "a-b",
  " Almagro-Resign ": "almagro-resign",
  "2026": "2026",
  [`${"a".repeat(60)}`]: "a".repeat(60),
};
for (const [typed, slug] of Object.entries(SLUGS))
  test(`"${typed}" is a valid slug`, () => expect(Slug.parse(typed)).toBe(slug));

const NO_SLUGS = ["", "ab", "-abc", "abc-", "a--b", "a_b", "a b c", "año", "a/b", "../x", "a.b", "a".repeat(61), "аbc"];
for (const typed of NO_SLUGS)
  test(`"${typed}" is not a valid slug`, () => expect(Slug.safeParse(typed).success).toBe(false));

const TITLES = {
  "The OAS must answer!": "the-oas-must-answer",
  "¿Quién responde por Bolivia?": "quien-responde-por-bolivia",
  "L’œuvre d’État": "loeuvre-detat",
  "Straße über Łódź": "strasse-uber-lodz",
  "  ": undefined,
  ОАГ: undefined,
  A1: undefined,
  [`${"word ".repeat(30)}`]: "word-word-word-word-word-word-word-word-word-word-word-word",
  ["x".repeat(100)]: "x".repeat(60),
};
for (const [title, slug] of Object.entries(TITLES))
  test(`a letter titled "${title}" gets the slug ${slug}`, () => {
    expect(slugFrom(title)).toBe(slug);
    if (slug) expect(Slug.parse(slug)).toBe(slug);
  });
