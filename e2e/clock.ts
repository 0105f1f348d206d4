import { expect, type Page } from "@playwright/test";

/** Shorter than any wait of ours: an answer that takes longer than a step, for a slow machine, is not given up. */
export const STEP_MS = 5_000;

/** Moves the page's clock on until it holds; step by step, and not while the page is being answered. */
export async function advanceUntil(page: Page, holds: () => Promise<void>) {
  let asked = 0;
  page.on("request", () => (asked += 1));
  page.on("requestfinished", () => (asked -= 1));
  page.on("requestfailed", () => (asked -= 1));
  await expect(async () => {
    await page.clock.runFor(STEP_MS);
    await expect.poll(() => asked).toBeLessThanOrEqual(0);
    await holds();
  }).toPass({ intervals: [5], timeout: 30_000 });
}
