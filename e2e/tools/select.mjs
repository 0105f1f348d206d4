import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "../../bin/project.mjs";

const FOLDERS = ["lib", "bin", "e2e"];
/** A test call with its title, which may be on the next line. */
const TITLED =
  /\b[a-z]*[tT]est\(\s*(["'`])((?:\\.|(?!\1)[^\\])*)\1|\b(?:own|plain)\(\s*(["'`])((?:\\.|(?!\3)[^\\])*)\3/g;

/**
 * Returns filters for Vitest and Playwright: the path of a file whose path contains a word, `path:line` of a test whose
 * title does. Without words, returns undefined: everything runs.
 */
export function selectTests(words, files = readTests()) {
  if (words.length === 0) return undefined;
  const sought = words.map((word) => word.toLowerCase());
  const matches = (text) => sought.some((word) => text.toLowerCase().includes(word));
  const filters = Object.entries(files).flatMap(([path, text]) => {
    if (matches(path)) return [path];
    const found = [...text.matchAll(TITLED)].filter(([, , title, , other]) => matches(title ?? other));
    return found.map(({ index }) => `${path}:${text.slice(0, index).split("\n").length}`);
  });
  const isSpec = (filter) => /\.spec\.ts(:\d+)?$/.test(filter);
  return { units: filters.filter((filter) => !isSpec(filter)), specs: filters.filter(isSpec) };
}

function readTests() {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter(({ name }) => /\.(test|spec)\.ts$/.test(name))
      .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name))),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));
}
