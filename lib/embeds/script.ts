import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { minify } from "@swc/core";
import { LOCALES } from "../locale/locales.ts";
import { FORM } from "./size.ts";
import { scriptWords } from "./words.ts";

export async function buildScript(): Promise<string> {
  const words = JSON.stringify(scriptWords());
  const code = await build("embed.js/counter.js", (source) => source.replace('JSON.parse("WORDS")', () => words));
  return code.replace(/\n/g, ""); // left in the style sheet
}

export function buildFormScript(): Promise<string> {
  return build("form.js/form.js", (source) => source.replace('"HEIGHT"', `"${FORM.height}"`));
}

async function build(path: string, fill: (source: string) => string): Promise<string> {
  const source = await readFile(join(process.cwd(), "app", path), "utf8");
  const filled = fill(source).replace("(LOCALES)", `(${LOCALES.join("|")})`);
  const { code } = await minify(filled, { compress: { passes: 3 }, mangle: true, ecma: 2020 });
  return code;
}
