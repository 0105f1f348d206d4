import { expect, test } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { LETTER } from "./makers.ts";

const also = messagesIn("en")("paper.also", { count: "{count}" });

test("the number on paper updates separately on an open page, and disappears at zero", async ({ page }) => {
  let reading = { count: 6, onPaper: 1240, minutes: 1 };
  await page.route(`**/api/campaigns/${LETTER}/count`, (route) => {
    const { minutes, ...counts } = reading;
    return route.fulfill({ json: { ...counts, goal: 1000, asOf: new Date(Date.now() + minutes * 60_000) } });
  });
  await page.clock.install();
  await page.goto(`/en/${LETTER}/reasons/1`);
  await page.locator(".count").evaluate((section, words) => {
    const element = document.createElement("a"); // as in the served HTML
    element.dataset.paper = words;
    section.append(element);
  }, also);
  const shows = (number: string) =>
    expect(async () => {
      await page.clock.runFor(1_000);
      await expect(page.locator(`[data-count=${LETTER}]`)).toHaveText(number, { timeout: 100 });
    }).toPass({ timeout: 30_000 });
  await shows("6");
  await expect(page.getByText("and 1,240 on paper")).toBeVisible();
  reading = { count: 7, onPaper: 0, minutes: 2 };
  await shows("7");
  await expect(page.locator("[data-paper]")).toBeHidden();
});
