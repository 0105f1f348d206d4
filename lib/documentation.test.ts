import { existsSync, globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { lib, readSource } from "./testing/sources.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGES = globSync(["*.md", "docs/**/*.md", "bench/README.md", "deploy/README.md"], { cwd: ROOT });

/** Share of comment lines in lib; the aim is 0.05. */
const COMMENTS_MAX = 0.07;

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
