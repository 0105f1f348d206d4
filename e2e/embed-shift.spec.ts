import { expect, type Page } from "@playwright/test";
import { examplesOf } from "#lib/embeds/examples.ts";
import { LOCALES, type Locale } from "#lib/locale/locales.ts";
import { counterOf, scriptOf, test } from "./hosts.ts";
import { LETTER, STATUE } from "./makers.ts";

const TITLE = "A title so long that it is broken in two where the counter stands, and in one where the column is wide";
const AFTER = "<p>What follows must not move.</p>";

/** Records layout shifts from the start. */
async function noteShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
    Object.assign(window, { shifts });
  });
}

/** Layout shifts so far, after the next frame. */
function shiftsOf(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return Reflect.get(window, "shifts");
  });
}

async function isPainted(page: Page) {
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType("paint").length)).toBeGreaterThan(0);
}

/** The snippet as documented. */
const pasted = (site: string, slug: string, locale: Locale) => examplesOf({ site, slug, locale, title: TITLE }).script;

/** Delays requests until released; then one campaign has a large count and the statue none. */
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

test("this browser reports layout shifts", async ({ page, host }) => {
  await noteShifts(page);
  await page.goto(await host({ body: `<div id="late"></div>${AFTER}` }));
  await isPainted(page);
  await page.evaluate(() => document.querySelector("#late")?.append(document.createElement("hr")));
  expect(await shiftsOf(page)).not.toEqual([]);
});

for (const width of [1280, 390, 320])
  test(`the snippet causes no layout shift on a page ${width} pixels wide, whether script and count are late or missing`, async ({
    page,
    site,
    host,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await noteShifts(page);
    const releaseScript = await hold(page, "**/embed.js");
    const releaseCount = await hold(page, "**/count");
    await page.goto(await host({ body: [LETTER, STATUE].map((slug) => pasted(site, slug, "fr") + AFTER).join("") }), {
      waitUntil: "commit",
    });
    await isPainted(page);
    await expect(page.locator("p")).toHaveCount(2);
    const before = await page.locator("p").last().boundingBox();
    releaseScript();
    await areDefined(page);
    expect(await shiftsOf(page)).toEqual([]);
    releaseCount();
    await isFilled(page);
    expect(await shiftsOf(page)).toEqual([]);
    expect(await page.locator("p").last().boundingBox()).toEqual(before);
  });

for (const locale of LOCALES)
  test(`in ${locale}, columns of 160 pixels do not shift when the count arrives`, async ({ page, site, host }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await noteShifts(page);
    const releaseCount = await hold(page, "**/count");
    const columns = [160, 200, 240, 320].map(
      (width) => `<td width="${width}" valign="top">${counterOf(LETTER, ` lang="${locale}"`)}${AFTER}</td>`,
    );
    const head = `<style>td { padding: 0 }</style>${scriptOf(site).replace("async ", "")}`;
    await page.goto(await host({ head, body: `<table><tr>${columns.join("")}</tr></table>` }));
    await isPainted(page);
    releaseCount();
    await isFilled(page);
    expect(await shiftsOf(page)).toEqual([]);
  });

test("without scripts, the snippet shows its link whole, in the middle of the space it reserves, in a narrow column", async ({
  browser,
  site,
  host,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 220, height: 600 } });
  const page = await context.newPage();
  await page.goto(await host({ head: "<style>body { margin: 0 }</style>", body: pasted(site, LETTER, "en") }));
  const [link, room] = await Promise.all([
    page.getByRole("link").boundingBox(),
    page.locator("signature-counter svg").boundingBox(),
  ]);
  if (!link || !room) throw new Error("there is no link in its room");
  expect(Math.abs(link.y + link.height / 2 - room.y - room.height / 2)).toBeLessThan(4);
  expect(link.x).toBeGreaterThan(8);
  expect(link.x + link.width).toBeLessThan(212);
  expect(link.height).toBeLessThan(200);
  await context.close();
});

test("fallback text taller than the counter keeps its height", async ({ page, site, host }) => {
  await noteShifts(page);
  const releaseCount = await hold(page, "**/count");
  const inside = "<p>Sign the letter</p>".repeat(12);
  await page.goto(
    await host({ head: scriptOf(site).replace("async ", ""), body: counterOf(LETTER, "", inside) + AFTER }),
  );
  await isPainted(page);
  releaseCount();
  await isFilled(page);
  await expect(page.getByText("Sign the letter", { exact: true }).first()).toBeHidden();
  expect(await shiftsOf(page)).toEqual([]);
});

test("with the documented CSS rule, even a late script causes no layout shift", async ({ page, site, host }) => {
  await noteShifts(page);
  const releaseScript = await hold(page, "**/embed.js");
  const head = `<style>${examplesOf({ site, slug: LETTER, locale: "en", title: TITLE }).looks}</style>`;
  await page.goto(await host({ head, body: scriptOf(site) + counterOf(LETTER) + AFTER }), { waitUntil: "commit" });
  await isPainted(page);
  releaseScript();
  await isFilled(page);
  expect(await shiftsOf(page)).toEqual([]);
});
