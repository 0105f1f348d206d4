import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  var axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
}

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const ABOUT_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * Checks axe, light and dark, and the width of a narrow phone; nothing without scripts, which axe requires. Colors, the
 * slow part, need checking in one language only.
 */
export async function expectAccessible(page: Page, { colours = true } = {}) {
  if (!(await page.evaluate(() => matchMedia("(scripting: enabled)").matches))) return;
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate(AXE); // directly: @axe-core/playwright takes three times as long
  const violations = await findViolations(page, {
    runOnly: WCAG_22_AA,
    rules: Object.fromEntries(ABOUT_COLOURS.map((rule) => [rule, { enabled: colours }])),
  });
  if (colours) {
    await page.emulateMedia({ colorScheme: "dark" });
    violations.push(...(await findViolations(page, { runOnly: ABOUT_COLOURS })));
  }
  expect(violations, page.url()).toEqual([]);
  await expectNarrow(page);
}

/** No horizontal scrolling at 320 pixels (WCAG 1.4.10). */
export async function expectNarrow(page: Page) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `width of ${page.url()} on 320 pixels`).toBeLessThanOrEqual(320);
  if (size) await page.setViewportSize(size);
}

function findViolations(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { violations } = await axe.run(document, { ...options, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, options);
}
