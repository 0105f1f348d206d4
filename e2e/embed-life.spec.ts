import { expect, type Page } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { advanceUntil, STEP_MS } from "./clock.ts";
import { counterOf, scriptOf, test } from "./hosts.ts";
import { LETTER, STATUE } from "./makers.ts";

const t = messagesIn("en");
const CORS = { "access-control-allow-origin": "*" };
const COUNT_URL = `**/api/campaigns/${LETTER}/count`;

/** A page with a fake clock; records when its counters poll, and sets what they get. */
async function open(page: Page, url: string) {
  const reading = { count: 1, goal: 100, state: "open", asOf: "2026-01-01T00:00:00.000Z" };
  const response = { status: 200 };
  await page.clock.install();
  await page.addInitScript(() => {
    const times: number[] = [];
    const { fetch } = window;
    window.fetch = (...args) => {
      times.push(Date.now());
      return fetch(...args);
    };
    Object.assign(window, { pollTimes: times });
  });
  await page.route(COUNT_URL, (route) => route.fulfill({ status: response.status, json: reading, headers: CORS }));
  await page.goto(url);
  await expect(page.locator("signature-counter div").first()).toBeVisible();
  const pollTimes = (): Promise<number[]> => page.evaluate(() => Reflect.get(window, "pollTimes"));
  return { pollTimes, reading, response };
}

const gaps = (times: number[]) => times.slice(1).map((time, place) => time - (times[place] ?? 0));

const setHidden = (page: Page, hidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);

test("the count follows and never goes backwards; a closed letter shows its final count and no Sign link", async ({
  page,
  site,
  host,
}) => {
  const { reading } = await open(page, await host({ body: scriptOf(site) + counterOf(LETTER) }));
  const number = page.locator("signature-counter b");
  Object.assign(reading, { count: 3, asOf: "2026-01-03" });
  await advanceUntil(page, () => expect(number).toHaveText("3", { timeout: 50 }));
  Object.assign(reading, { count: 2, asOf: "2026-01-02" });
  const response = page.waitForResponse(COUNT_URL);
  await advanceUntil(page, async () => expect(await Promise.race([response, undefined])).toBeTruthy());
  await expect(number).toHaveText("3");
  Object.assign(reading, { count: 4, state: "closed", asOf: "2026-01-04" });
  await advanceUntil(page, () => expect(number).toHaveText("4", { timeout: 50 }));
  await expect(page.locator("signature-counter div")).toContainText(t("embed.closed"));
  await expect(page.getByRole("link")).toHaveText(t("embed.read"));
});

test("a counter polls about every twenty seconds, backs off while the server is down, and keeps its last count", async ({
  page,
  site,
  host,
}) => {
  const { pollTimes, response } = await open(page, await host({ body: scriptOf(site) + counterOf(LETTER) }));
  await advanceUntil(page, async () => expect((await pollTimes()).length).toBeGreaterThanOrEqual(5));
  const usual = gaps(await pollTimes());
  for (const gap of usual) expect(gap).toBeGreaterThanOrEqual(14_900);
  for (const gap of usual) expect(gap).toBeLessThanOrEqual(25_000 + 2 * STEP_MS);
  expect(new Set(usual).size).toBeGreaterThan(1);
  response.status = 503;
  const down = (await pollTimes()).length;
  await advanceUntil(page, async () => expect((await pollTimes()).length).toBeGreaterThanOrEqual(down + 4));
  for (const [failures, gap] of gaps((await pollTimes()).slice(down)).entries())
    expect(gap).toBeGreaterThanOrEqual(0.74 * 40_000 * 2 ** failures);
  await expect(page.locator("signature-counter b")).toHaveText("1");
});

test("a counter in a hidden tab, or removed from the page, does not poll", async ({ page, site, host }) => {
  const { pollTimes } = await open(page, await host({ body: scriptOf(site) + counterOf(LETTER) }));
  await setHidden(page, true);
  await page.clock.runFor(30 * 60_000);
  expect(await pollTimes()).toHaveLength(1);
  await setHidden(page, false);
  await page.clock.runFor(1_000);
  await expect.poll(async () => (await pollTimes()).length).toBe(2);
  await page.evaluate(() => document.querySelector("signature-counter")?.remove());
  await page.clock.runFor(30 * 60_000);
  expect(await pollTimes()).toHaveLength(2);
});

test("changing the attributes updates the counter: campaign, language, partner", async ({ page, site, host }) => {
  await page.goto(await host({ body: scriptOf(site) + counterOf(LETTER, "", "<em>Sign it</em>") }));
  await expect(page.locator("signature-counter div")).toBeVisible();
  const set = (name: string, value: string) =>
    page.evaluate(
      ([name = "", value = ""]) => document.querySelector("signature-counter")?.setAttribute(name, value),
      [name, value],
    );
  await set("lang", "pt-BR");
  await set("from", 'a"&b');
  await set("campaign", STATUE);
  await expect(page.getByRole("link")).toHaveText(messagesIn("pt")("letter.sign"));
  await expect(page.getByRole("link")).toHaveAttribute("href", `${site}/pt/${STATUE}?from=a%22%26b`);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  for (const campaign of ["..", "../../x", "<script>", "", "a?b", "nothing-here"]) {
    await set("campaign", campaign);
    await expect(page.locator("signature-counter div")).toBeHidden();
    await expect(page.locator("signature-counter em")).toBeVisible();
  }
  await expect.poll(() => requests).toEqual(["/api/campaigns/nothing-here/count"]);
  await set("campaign", LETTER);
  await expect(page.locator("signature-counter div")).toBeVisible();
});
