import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "../../bin/project.mjs";

const FOLDERS = ["lib", "bin", "e2e"];
/** A test with its title, which may begin on the next line. */
const TITLED =
  /\b[a-z]*[tT]est\(\s*(["'`])((?:\\.|(?!\1)[^\\])*)\1|\b(?:own|plain)\(\s*(["'`])((?:\\.|(?!\3)[^\\])*)\3/g;

/**
 * The tests that any of the words matches, as filters for Vitest and Playwright: whole files by their paths, single
 * tests by their titles, as `path:line`. Nothing for no words: everything is to run.
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
  const isStory = (filter) => /\.spec\.ts(:\d+)?$/.test(filter);
  return { units: filters.filter((filter) => !isStory(filter)), stories: filters.filter(isStory) };
}

function readTests() {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter(({ name }) => /\.(test|spec)\.ts$/.test(name))
      .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name))),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(ROOT, path), "utf8")]));
}
