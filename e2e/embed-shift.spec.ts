import { expect, type Page } from "@playwright/test";
import { counterOf, scriptOf, test } from "./hosts.ts";
import { LETTER, STATUE } from "./makers.ts";

const AFTER = "<p>What follows must not move.</p>";

/** Has the browser note what moves, from the first moment on. */
async function noteShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
    Object.assign(window, { shifts });
  });
}

/** What has moved so far, once the page has been drawn anew. */
function shiftsOf(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return Reflect.get(window, "shifts");
  });
}

async function isPainted(page: Page) {
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType("paint").length)).toBeGreaterThan(0);
}

test("this browser notes what moves", async ({ page, host }) => {
  await noteShifts(page);
  await page.goto(await host({ body: `<div id="late"></div>${AFTER}` }));
  await isPainted(page);
  await page.evaluate(() => document.querySelector("#late")?.append(document.createElement("hr")));
  expect(await shiftsOf(page)).not.toEqual([]);
});

for (const width of [1280, 390, 320])
  test(`nothing moves on a page ${width} pixels wide when the number comes, and when it does not`, async ({
    page,
    site,
    host,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await noteShifts(page);
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/count", async (route) => {
      await answered;
      if (route.request().url().includes(STATUE)) return route.abort();
      await route.fulfill({
        json: { count: 8_888_888, goal: 10_000_000, state: "open", asOf: new Date().toISOString() },
        headers: { "access-control-allow-origin": "*" },
      });
    });
    const body = [LETTER, STATUE].map((slug) => counterOf(slug, ' lang="fr"') + AFTER).join("");
    await page.goto(await host({ head: scriptOf(site).replace("async ", ""), body }));
    await isPainted(page);
    const before = await page.locator("p").last().boundingBox();
    answer();
    await expect(page.locator(".box").first()).toBeVisible();
    expect(await shiftsOf(page)).toEqual([]);
    expect(await page.locator("p").last().boundingBox()).toEqual(before);
  });

test("where the page keeps the room by one rule of its own, not even a script that comes late moves anything", async ({
  page,
  site,
  host,
}) => {
  await noteShifts(page);
  const head = "<style>signature-counter { display: block; min-height: 13rem }</style>";
  await page.goto(await host({ head, body: counterOf(LETTER) + AFTER }));
  await isPainted(page);
  await page.evaluate(
    (src) => document.head.append(Object.assign(document.createElement("script"), { src })),
    `${site}/embed.js`,
  );
  await expect(page.locator(".box")).toBeVisible();
  expect(await shiftsOf(page)).toEqual([]);
});
