import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { LOCALES } from "../locale/locales.ts";
import { buildScript } from "./script.ts";

const LARGEST = 2_000; // bytes, gzipped

const script = await buildScript();

test("the script is at most 2 kB gzipped, with the words of all languages", () => {
  expect(gzipSync(script).length).toBeLessThanOrEqual(LARGEST);
  for (const locale of LOCALES) expect(script).toContain(`${locale}:["`);
});

test("the script is one line of valid JavaScript with all languages", async () => {
  expect(() => new Function(script)).not.toThrow();
  expect(script).not.toContain("\n");
  expect(script).toContain(`/^(${LOCALES.join("|")})(?![a-z])`);
});

test("colors are the page's own, dark or light; lengths do not depend on the page", () => {
  expect(script).not.toMatch(/light-dark|\drem/);
  expect(script).toContain("color:inherit!important");
  expect(script).toContain("color:var(--signature-counter-color,inherit)");
  expect(script).toContain("background:var(--signature-counter-background,none)");
});

test("the script stores nothing, reads nothing about visitors, and writes no HTML or console output", () => {
  expect(script).not.toMatch(/cookie|[lL]ocalStorage|sessionStorage|indexedDB|navigator|screen\b|canvas|console|eval/);
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|\.style=|setAttribute\("style/);
  expect(script).toContain('credentials:"omit"');
  expect(script).toContain('referrerPolicy:"no-referrer"');
});
