import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOREIGN = /(^|\/)node_modules|^(\.|prisma\/client|test-results|next-env)/;

export type Source = { path: string; text: string; lines: number; code: string; imports: string[] };

export function readSource(path: string): string | undefined {
  try {
    return readFileSync(join(ROOT, path), "utf8");
  } catch {}
}

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

/** Code without comments, strings, templates and regular expressions. */
export function bare(text: string): string {
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|(?<=[(,=:[!&|?{}\n]\s*)\/(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n])+\/[dgimsuvy]*/g,
    (match) => (match.startsWith("/") ? " " : '""'),
  );
}

/** Project files that a file imports, including types. */
function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].flatMap(([, name = ""]) => {
    if (name.startsWith("#")) return [name.slice(1)];
    return name.startsWith(".") ? [join(dirname(path), name)] : [];
  });
}

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

export function nounOf(path: string): string {
  const [, noun = ""] = path.split("/");
  return noun.replace(extname(noun), "");
}

export const sources = readSources();
export const isTest = ({ path }: Pick<Source, "path">) =>
  /\.(test|spec)\.ts$|^lib\/testing\/|^bin\/test(ing\/|\.mjs$)|^e2e\/|^(bench|drill)\/|^vitest/.test(path);
export const lib = sources.filter((source) => source.path.startsWith("lib/") && !isTest(source));
export const app = sources.filter(({ path }) => path.startsWith("app/"));

export function matching(list: Source[], pattern: RegExp): string[] {
  return list.flatMap(({ path, code }) => (code.match(pattern) ?? []).map((match) => `${path}: ${match.trim()}`));
}

export function listFolder(path: string): string[] {
  return readdirSync(join(ROOT, path));
}
