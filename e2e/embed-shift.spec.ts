import { expect, type Page } from "@playwright/test";
import { examplesOf } from "#lib/embeds/examples.ts";
import { LOCALES, type Locale } from "#lib/locale/locales.ts";
import { counterOf, scriptOf, test } from "./hosts.ts";
import { LETTER, STATUE } from "./makers.ts";

const TITLE = "A title so long that it is broken in two where the counter stands, and in one where the column is wide";
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

/** The line as we have it pasted, `async` and all. */
const pasted = (site: string, slug: string, locale: Locale) => examplesOf({ site, slug, locale, title: TITLE }).script;

/** Holds back what is asked for until it is let go; the count then says that there are many, of the statue nothing. */
async function hold(page: Page, address: string) {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await gone;
    const url = route.request().url();
    if (url.includes(STATUE)) return route.abort();
    if (!url.endsWith("/count")) return route.continue();
    const reading = { count: 8_888_888, goal: 10_000_000, state: "open", asOf: new Date().toISOString() };
    await route.fulfill({ json: reading, headers: { "access-control-allow-origin": "*" } });
  });
  return () => letGo();
}

const areDefined = (page: Page) =>
  page.evaluate(async () => void (await customElements.whenDefined("signature-counter")));
const isFilled = (page: Page) => expect(page.locator("signature-counter div:visible").first()).toBeVisible();

test("this browser notes what moves", async ({ page, host }) => {
  await noteShifts(page);
  await page.goto(await host({ body: `<div id="late"></div>${AFTER}` }));
  await isPainted(page);
  await page.evaluate(() => document.querySelector("#late")?.append(document.createElement("hr")));
  expect(await shiftsOf(page)).not.toEqual([]);
});

for (const width of [1280, 390, 320])
  test(`the line as it is pasted moves nothing on a page ${width} pixels wide: not when the script comes late, not when the number does, and not when it does not`, async ({
    page,
    site,
    host,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await noteShifts(page);
    const bringScript = await hold(page, "**/embed.js");
    const bringNumber = await hold(page, "**/count");
    await page.goto(await host({ body: [LETTER, STATUE].map((slug) => pasted(site, slug, "fr") + AFTER).join("") }), {
      waitUntil: "commit",
    });
    await isPainted(page);
    await expect(page.locator("p")).toHaveCount(2);
    const before = await page.locator("p").last().boundingBox();
    bringScript();
    await areDefined(page);
    expect(await shiftsOf(page)).toEqual([]);
    bringNumber();
    await isFilled(page);
    expect(await shiftsOf(page)).toEqual([]);
    expect(await page.locator("p").last().boundingBox()).toEqual(before);
  });

for (const locale of LOCALES)
  test(`in columns as narrow as 160 pixels nothing moves in ${locale} when the number comes`, async ({
    page,
    site,
    host,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await noteShifts(page);
    const bringNumber = await hold(page, "**/count");
    const columns = [160, 200, 240, 320].map(
      (width) => `<td width="${width}" valign="top">${counterOf(LETTER, ` lang="${locale}"`)}${AFTER}</td>`,
    );
    const head = `<style>td { padding: 0 }</style>${scriptOf(site).replace("async ", "")}`;
    await page.goto(await host({ head, body: `<table><tr>${columns.join("")}</tr></table>` }));
    await isPainted(page);
    bringNumber();
    await isFilled(page);
    expect(await shiftsOf(page)).toEqual([]);
  });

test("words inside the tag that take more room than the counter keep it", async ({ page, site, host }) => {
  await noteShifts(page);
  const bringNumber = await hold(page, "**/count");
  const inside = "<p>Sign the letter</p>".repeat(12);
  await page.goto(
    await host({ head: scriptOf(site).replace("async ", ""), body: counterOf(LETTER, "", inside) + AFTER }),
  );
  await isPainted(page);
  bringNumber();
  await isFilled(page);
  await expect(page.getByText("Sign the letter", { exact: true }).first()).toBeHidden();
  expect(await shiftsOf(page)).toEqual([]);
});

test("where the page keeps the room by the rule that we tell, not even a script that comes late moves anything", async ({
  page,
  site,
  host,
}) => {
  await noteShifts(page);
  const bringScript = await hold(page, "**/embed.js");
  const head = `<style>${examplesOf({ site, slug: LETTER, locale: "en", title: TITLE }).looks}</style>`;
  await page.goto(await host({ head, body: scriptOf(site) + counterOf(LETTER) + AFTER }), { waitUntil: "commit" });
  await isPainted(page);
  bringScript();
  await isFilled(page);
  expect(await shiftsOf(page)).toEqual([]);
});
