import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const ABOUT_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * Whatever is on the page now passes axe, by light and in the dark, and fits a narrow phone. Colours take most of the
 * time and are the same in every language: once is enough.
 */
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

/** The page needs no sideways scrolling on 320 pixels (WCAG 1.4.10). */
export async function expectNarrow(page: Page) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `width of ${page.url()} on 320 pixels`).toBeLessThanOrEqual(320);
  if (size) await page.setViewportSize(size);
}

/** Legacy mode leaves out frames of other origins, and is three times as fast: we have none. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
}
