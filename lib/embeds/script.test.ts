import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { LOCALES } from "../locale/locales.ts";
import { buildScript } from "./script.ts";

const LARGEST = 2_000; // bytes, gzipped

const script = await buildScript();

test("the script has 2 kB at most, gzipped, words of all languages included", () => {
  expect(gzipSync(script).length).toBeLessThanOrEqual(LARGEST);
  for (const locale of LOCALES) expect(script).toContain(`${locale}:["`);
});

test("it is JavaScript, in one line, and knows the languages that we have", async () => {
  expect(() => new Function(script)).not.toThrow();
  expect(script).not.toContain("\n");
  const written = await readFile("app/embed.js/counter.js", "utf8");
  expect(written).toContain(`/^(${LOCALES.join("|")})(?![a-z])`);
});

test("its colours are those of any browser, light and dark; its lengths are not the page's", () => {
  expect(script).not.toMatch(/light-dark|\drem/);
  expect(script).toContain("background:var(--signature-counter-background,Canvas)");
});

test("it keeps nothing, looks at nothing of the visitor, writes no HTML and no word into the console", () => {
  expect(script).not.toMatch(/cookie|[lL]ocalStorage|sessionStorage|indexedDB|navigator|screen\b|canvas|console|eval/);
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|\.style=|setAttribute\("style/);
  expect(script).toContain('credentials:"omit"');
  expect(script).toContain('referrerPolicy:"no-referrer"');
});
