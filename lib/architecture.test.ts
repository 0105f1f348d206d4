import { expect, test } from "vitest";
import { app, bare, isTest, lib, listFolder, matching, readSource, type Source, sources } from "./testing/sources.ts";

const typed = sources.filter(({ path }) => /\.tsx?$/.test(path));

const longer = (list: Source[], limit: number) =>
  list.filter(({ lines }) => lines > limit).map(({ path, lines }) => `${path}: ${lines}`);

test("this test sees the project's files, their imports, and code without comments and strings", () => {
  expect(lib.length).toBeGreaterThan(40);
  expect(app.length).toBeGreaterThan(40);
  expect(sources.find(({ path }) => path === "lib/signatures/sign.ts")?.imports).toContain("lib/db.ts");
  const code = bare('let a /* any */ = "as any"; // class X\nconst b = `AS any`; c(/as any/g);');
  expect(code).not.toMatch(/any|class/);
  expect(bare("let a: any = b as string;")).toMatch(/any.*as/);
});

test("files in lib are short: median 45 lines, nine in ten 100, maximum 150", () => {
  const lengths = lib.map(({ lines }) => lines).toSorted((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(45);
  expect(lengths[Math.ceil(lengths.length * 0.9) - 1]).toBeLessThanOrEqual(100);
  expect(longer(lib, 150)).toEqual([]);
});

test("lib has at most 39 folders and 9 loose files", () => {
  const nouns = new Set(lib.flatMap(({ path }) => /^lib\/(\w+)\//.exec(path)?.[1] ?? []));
  expect(nouns.size).toBeLessThanOrEqual(39);
  expect(lib.filter(({ path }) => path.split("/").length === 2).length).toBeLessThanOrEqual(9);
});

test("pages have at most 120 lines, tests and specs 150", () => {
  expect(
    longer(
      app.filter(({ path }) => /\/page\.tsx$/.test(path)),
      120,
    ),
  ).toEqual([]);
  expect(longer(sources.filter(isTest), 150)).toEqual([]);
});

test("there are at most 14 npm scripts, and README and CONTRIBUTING are short", () => {
  const { scripts } = JSON.parse(readSource("package.json") ?? "{}");
  expect(Object.keys(scripts).length).toBeLessThanOrEqual(14);
  expect((readSource("README.md") ?? "").split("\n").length).toBeLessThanOrEqual(120);
  expect((readSource("CONTRIBUTING.md") ?? "").split("\n").length).toBeLessThanOrEqual(60);
});

test("no file or folder has a meaningless name", () => {
  const nothing = /^(index|utils?|helpers?|misc|common|services?|managers?|types)$/;
  const named = sources.flatMap(({ path }) =>
    path.split("/").map((part) => ({ path, part: part.split(".")[0] ?? "" })),
  );
  expect(named.filter(({ part }) => nothing.test(part)).map(({ path }) => path)).toEqual([]);
});

test("no any, no type assertion but as const, no class, no interface", () => {
  const code = typed.map((source) => ({
    ...source,
    code: source.code.replace(/^(import|export) (type )?(\*|\{)[^;]*;/gm, ""),
  }));
  expect(matching(code, /(?<!\.)\bany\b(?!\s*[:(])/g)).toEqual([]);
  expect(matching(code, /[^\n]*\bas (?!const\b)[\w{[(][^\n]*/g)).toEqual([]);
  expect(matching(code, /\bclass \w+|\binterface \w+/g)).toEqual([]);
});

test("the environment is read in one place, and .env.example lists every variable", () => {
  expect(matching([...lib, ...app], /process\.env\b/g).map((line) => line.split(":")[0])).toEqual(
    Array(matching(lib, /process\.env\b/g).length).fill("lib/env.ts"),
  );
  const names = [...(readSource("lib/env.ts") ?? "").matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(10);
  const listed = readSource(".env.example");
  expect(names.filter((name) => !new RegExp(`^#? ?${name}=`, "m").test(listed ?? ""))).toEqual([]);
});

test("only lib/logger.ts writes to the log", () => {
  const printing = matching([...lib, ...app], /\bconsole\b|process\.std(out|err)/g);
  expect(new Set(printing.map((line) => line.split(":")[0]))).toEqual(new Set(["lib/logger.ts"]));
});

test("no page needs Next's scripts, which are stripped: no client component, no Suspense, no loading.tsx", () => {
  const needy = /^["']use client["']|\bSuspense\b|\bnext\/dynamic\b/m;
  const found = sources.filter(({ path, text }) => /\.tsx$|^app\//.test(path) && needy.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
  expect(
    app.map(({ path }) => path).filter((path) => /\/(loading|error|global-error|template)\.tsx$/.test(path)),
  ).toEqual([]);
});

test("a form whose save another can overtake shows what was saved meanwhile, before it saves over it", () => {
  const forms = app.filter(
    ({ path, text }) => /name="revision"|<BeganFrom/.test(text) && !path.endsWith("/editor.tsx"),
  );
  expect(forms.length).toBeGreaterThan(7);
  const blind = forms.filter(({ text }) => !text.includes("<BeganFrom") || !text.includes("<Overtaken"));
  expect(blind.map(({ path }) => path)).toEqual([]);
});

/** What is not moved to lib/gateway/next, and why. */
const KNOWS_NEXT = [
  "bin/build.mjs", // runs before installation, and starts Next's build
  "proxy.ts", // Next reads its matcher without running it
];

test("only lib/gateway/next knows Next from the inside; its contract tests name each assumption", () => {
  const inside =
    /next\/dist|\b__?next|\$ACTION_|\$\$id|\bnext-(action|router|url)|["'.]rsc\b|x-(nextjs|middleware)|NEXT_SERVER_|new (ServerResponse|IncomingMessage)\(|\.(writeHead|flushHeaders|write|end) = /;
  const knowing = sources.filter((source) => !isTest(source) && inside.test(source.text)).map(({ path }) => path);
  expect(knowing.filter((path) => path.startsWith("lib/gateway/next/")).length).toBeGreaterThan(3);
  expect(knowing.filter((path) => !path.startsWith("lib/gateway/next/"))).toEqual(KNOWS_NEXT);
});

test("scripts of ours are at most 15 % of component lines", () => {
  const total = (list: Source[]) => list.reduce((sum, { lines }) => sum + lines, 0);
  const scripts = sources.filter(({ path }) => path.startsWith("public/"));
  expect(scripts).not.toEqual([]);
  const components = typed.filter(({ path }) => path.endsWith(".tsx"));
  expect(total(scripts) / total([...components, ...scripts])).toBeLessThanOrEqual(0.15);
});

test("a migration's name starts with a timestamp and a verb", () => {
  const names = listFolder("prisma/migrations").filter((name) => !name.endsWith(".toml"));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !/^\d{14}_[a-z]+_[a-z_]+$/.test(name))).toEqual([]);
});

test("scripts on the same page have distinct names", () => {
  const sought = ["page", "live"].map((name) => [
    ...new Set(readSource(`public/${name}.js`)?.match(/(?<=querySelector\("|each\(")\[data-[a-z-]+\]/g)),
  ]);
  const [page = [], live = []] = sought;
  expect(page.length).toBeGreaterThan(2);
  expect(live).toContain("[data-again]");
  expect(live.filter((name) => page.includes(name))).toEqual([]);
});
