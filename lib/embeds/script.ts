import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { minify } from "@swc/core";
import { LOCALES } from "../locale/locales.ts";
import { scriptWords } from "./words.ts";

const SOURCE = join(process.cwd(), "app/embed.js/counter.js");

export async function buildScript(): Promise<string> {
  const source = await readFile(SOURCE, "utf8");
  const words = JSON.stringify(scriptWords());
  const { code } = await minify(
    source.replace('JSON.parse("WORDS")', () => words).replace("(LOCALES)", `(${LOCALES.join("|")})`),
    { compress: { passes: 3 }, mangle: true, ecma: 2020 },
  );
  return code.replace(/\n/g, ""); // left in the style sheet
}
