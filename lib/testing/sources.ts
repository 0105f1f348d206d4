import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOREIGN = /(^|\/)node_modules|^(\.|prisma\/client|test-results|next-env)/;

export type Source = { path: string; text: string; lines: number; code: string; imports: string[] };

/** The text of a file of the project, or nothing. */
export function readSource(path: string): string | undefined {
  try {
    return readFileSync(join(ROOT, path), "utf8");
  } catch {}
}

/** Every TypeScript and JavaScript file that is ours, by its path from the root. */
function readSources(): Source[] {
  const paths = walk(ROOT).filter((path) => /\.(ts|tsx|js|mjs)$/.test(path));
  return paths.map((path) => {
    const text = readSource(path) ?? "";
    return { path, text, lines: text.trimEnd().split("\n").length, code: bare(text), imports: importsOf(path, text) };
  });
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (FOREIGN.test(relative(ROOT, path))) return [];
    return entry.isDirectory() ? walk(path) : [relative(ROOT, path)];
  });
}

/** The code without what people or databases read: comments, strings, templates, regular expressions. */
export function bare(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|(?<=[(,=:[!&|?{}\n]\s*)\/(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n])+\/[dgimsuvy]*/g,
    (match) => (match.startsWith("/") ? " " : '""'),
  );
}

/** The files of ours that a file imports, types included. */
function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].flatMap(([, name = ""]) => {
    if (name.startsWith("#")) return [name.slice(1)];
    return name.startsWith(".") ? [join(dirname(path), name)] : [];
  });
}

/** A ring of imports, if there is one. */
export function findCycle(sources: Source[]): string[] | undefined {
  const imports = new Map(sources.map((source) => [source.path, source.imports]));
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
  };
  for (const path of imports.keys()) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
}

/** `lib/signatures/sign.ts` is of the noun `signatures`, `lib/http.ts` of `http`. */
export function nounOf(path: string): string {
  const [, noun = ""] = path.split("/");
  return noun.replace(extname(noun), "");
}

export const sources = readSources();
export const isTest = ({ path }: Pick<Source, "path">) =>
  /\.(test|spec)\.ts$|^lib\/testing\/|^bin\/test(ing\/|\.mjs$)|^e2e\/|^bench\/|^vitest/.test(path);
export const lib = sources.filter((source) => source.path.startsWith("lib/") && !isTest(source));
export const app = sources.filter(({ path }) => path.startsWith("app/"));

/** Where the code of these says something. */
export function matching(list: Source[], pattern: RegExp): string[] {
  return list.flatMap(({ path, code }) => (code.match(pattern) ?? []).map((match) => `${path}: ${match.trim()}`));
}

export function listFolder(path: string): string[] {
  return readdirSync(join(ROOT, path));
}
