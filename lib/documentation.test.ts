import { existsSync, globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { lib, listFolder, readSource, sources } from "./testing/sources.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGES = globSync(["*.md", "docs/**/*.md", "bench/README.md", "deploy/README.md"], { cwd: ROOT });

const COMMENTS_MAX = 0.05;

test("every path in the documentation exists", () => {
  const named = PAGES.flatMap((page) =>
    [
      ...(readSource(page) ?? "").matchAll(/`((?:app|bench|bin|deploy|docs|e2e|emails|lib|prisma|public)\/[^\s`]*)`/g),
    ].map(([, path = ""]) => ({ page, path })),
  );
  expect(named.length).toBeGreaterThan(100);
  const isThere = (path: string) =>
    path.includes("*") ? globSync(path, { cwd: ROOT }).length > 0 : existsSync(`${ROOT}/${path}`);
  expect(named.filter(({ path }) => !isThere(path))).toEqual([]);
});

test("the README's table has at most 20 rows", () => {
  const [, table = ""] = (readSource("README.md") ?? "").split("## Where is…?");
  const [section = ""] = table.split("\n## ");
  const rows = section.split("\n").filter((line) => /^\| (?!-)/.test(line));
  expect(rows.length - 1).toBeGreaterThan(10);
  expect(rows.length - 1).toBeLessThanOrEqual(20);
});

test("comments are a small share of lib's lines", () => {
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const comments = sum(lib.map(({ text }) => text.match(/^\s*(\/\/|\/\*|\*)/gm)?.length ?? 0));
  expect(comments / sum(lib.map(({ lines }) => lines))).toBeLessThanOrEqual(COMMENTS_MAX);
});

test("decisions are numbered consecutively, and references to them resolve", () => {
  const pages = listFolder("docs/decisions").toSorted();
  const texts = pages.map((page) => readSource(`docs/decisions/${page}`) ?? "");
  const numbers = pages.map((_, at) => String(at + 1).padStart(3, "0"));
  expect(pages.map((page) => page.split("-")[0])).toEqual(numbers);
  expect(texts.map((text) => /^# (\d{3}) /.exec(text)?.[1])).toEqual(numbers);
  const references = [...texts, ...sources.map(({ text }) => text)].flatMap((text) => [
    ...text.matchAll(/decisions\/(\d{3}[a-z-]+\.md)|decision (\d{3})/g),
  ]);
  expect(references.length).toBeGreaterThan(5);
  expect(
    references.filter(([, page, number]) => !(page ? pages.includes(page) : numbers.includes(number ?? ""))),
  ).toEqual([]);
});

test("each threat with a defense names an existing test", () => {
  const [stopped = ""] = (readSource("docs/threat-model.md") ?? "").split("## Not stopped");
  const rows = stopped.split("\n").filter((line) => line.startsWith("| ") && !/^\| (-|what )/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  const tests = rows.map((row) => row.match(/(?<=`)[\w./-]+\.(test|spec)\.ts(?=`)/g) ?? []);
  expect(rows.filter((_, at) => tests[at]?.length === 0)).toEqual([]);
  expect(tests.flat().filter((path) => readSource(path) === undefined)).toEqual([]);
});
