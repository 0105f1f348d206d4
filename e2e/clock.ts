import { expect, type Page } from "@playwright/test";

/** Shorter than any client timeout, so that a slow response does not time out. */
export const STEP_MS = 5_000;

/** Advances the page's clock in steps until the condition holds, pausing during requests. */
export async function advanceUntil(page: Page, holds: () => Promise<void>) {
  let pending = 0;
  page.on("request", () => (pending += 1));
  page.on("requestfinished", () => (pending -= 1));
  page.on("requestfailed", () => (pending -= 1));
  await expect(async () => {
    await page.clock.runFor(STEP_MS);
    await expect.poll(() => pending).toBeLessThanOrEqual(0);
    await holds();
  }).toPass({ intervals: [5], timeout: 30_000 });
}
