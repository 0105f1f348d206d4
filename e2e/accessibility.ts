import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const ABOUT_COLOURS = ["color-contrast", "link-in-text-block"];

/** Checks axe, light and dark, and the width of a narrow phone. Colors, the slow part, need checking in one language only. */
export async function expectAccessible(page: Page, { colours = true } = {}) {
  await page.emulateMedia({ colorScheme: "light" });
  const light = axe(page).withTags(WCAG_22_AA);
  const found = [await (colours ? light : light.disableRules(ABOUT_COLOURS)).analyze()];
  if (colours) {
    await page.emulateMedia({ colorScheme: "dark" });
    found.push(await axe(page).withRules(ABOUT_COLOURS).analyze());
  }
  const violations = found.flatMap(({ violations }) =>
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
  );
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

/** Legacy mode skips cross-origin frames, which we lack, and is three times as fast. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
}
