import { expect, type Page } from "@playwright/test";
import { wordsOf } from "#lib/locale/messages.ts";
import { advanceUntil, STEP_MS } from "./clock.ts";
import { counterOf, scriptOf, test } from "./hosts.ts";
import { LETTER, STATUE } from "./makers.ts";

const t = wordsOf("en");
const CORS = { "access-control-allow-origin": "*" };
const ASKED = `**/api/campaigns/${LETTER}/count`;

/** A page whose clock the story moves, with what its counters are told, and when (by that clock) they ask. */
async function open(page: Page, url: string) {
  const reading = { count: 1, goal: 100, state: "open", asOf: "2026-01-01T00:00:00.000Z" };
  const answer = { status: 200 };
  await page.clock.install();
  await page.addInitScript(() => {
    const times: number[] = [];
    const { fetch } = window;
    window.fetch = (...asked) => {
      times.push(Date.now());
      return fetch(...asked);
    };
    Object.assign(window, { askedAt: times });
  });
  await page.route(ASKED, (route) => route.fulfill({ status: answer.status, json: reading, headers: CORS }));
  await page.goto(url);
  await expect(page.locator("signature-counter div").first()).toBeVisible();
  const asked = (): Promise<number[]> => page.evaluate(() => Reflect.get(window, "askedAt"));
  return { asked, reading, answer };
}

const gaps = (times: number[]) => times.slice(1).map((time, place) => time - (times[place] ?? 0));

const setHidden = (page: Page, hidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);

test("the number follows, never backwards; a letter that closes says so with its final count and cannot be signed", async ({
  page,
  site,
  host,
}) => {
  const { reading } = await open(page, await host({ body: scriptOf(site) + counterOf(LETTER) }));
  const number = page.locator("signature-counter b");
  Object.assign(reading, { count: 3, asOf: "2026-01-03" });
  await advanceUntil(page, () => expect(number).toHaveText("3", { timeout: 50 }));
  Object.assign(reading, { count: 2, asOf: "2026-01-02" });
  const answered = page.waitForResponse(ASKED);
  await advanceUntil(page, async () => expect(await Promise.race([answered, undefined])).toBeTruthy());
  await expect(number).toHaveText("3");
  Object.assign(reading, { count: 4, state: "closed", asOf: "2026-01-04" });
  await advanceUntil(page, () => expect(number).toHaveText("4", { timeout: 50 }));
  await expect(page.locator("signature-counter div")).toContainText(t("embed.closed"));
  await expect(page.getByRole("link")).toHaveText(t("embed.read"));
});

test("a counter asks every twenty seconds or so, more and more rarely while we are down, and shows the last that it knew", async ({
  page,
  site,
  host,
}) => {
  const { asked, answer } = await open(page, await host({ body: scriptOf(site) + counterOf(LETTER) }));
  await advanceUntil(page, async () => expect((await asked()).length).toBeGreaterThanOrEqual(5));
  const usual = gaps(await asked());
  for (const gap of usual) expect(gap).toBeGreaterThanOrEqual(14_900);
  for (const gap of usual) expect(gap).toBeLessThanOrEqual(25_000 + 2 * STEP_MS);
  expect(new Set(usual).size).toBeGreaterThan(1);
  answer.status = 503;
  const down = (await asked()).length;
  await advanceUntil(page, async () => expect((await asked()).length).toBeGreaterThanOrEqual(down + 4));
  for (const [failures, gap] of gaps((await asked()).slice(down)).entries())
    expect(gap).toBeGreaterThanOrEqual(0.74 * 40_000 * 2 ** failures);
  await expect(page.locator("signature-counter b")).toHaveText("1");
});

test("in a hidden tab, and once it is off the page, a counter asks for nothing", async ({ page, site, host }) => {
  const { asked } = await open(page, await host({ body: scriptOf(site) + counterOf(LETTER) }));
  await setHidden(page, true);
  await page.clock.runFor(30 * 60_000);
  expect(await asked()).toHaveLength(1);
  await setHidden(page, false);
  await page.clock.runFor(1_000);
  await expect.poll(async () => (await asked()).length).toBe(2);
  await page.evaluate(() => document.querySelector("signature-counter")?.remove());
  await page.clock.runFor(30 * 60_000);
  expect(await asked()).toHaveLength(2);
});

test("what is changed on the page later changes the counter: campaign, language, partner", async ({
  page,
  site,
  host,
}) => {
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
  await expect(page.getByRole("link")).toHaveText(wordsOf("pt")("letter.sign"));
  await expect(page.getByRole("link")).toHaveAttribute("href", `${site}/pt/${STATUE}?from=a%22%26b`);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const campaign of ["..", "../../x", "<script>", "", "a?b", "nothing-here"]) {
    await set("campaign", campaign);
    await expect(page.locator("signature-counter div")).toBeHidden();
    await expect(page.getByText("Sign it", { exact: true })).toBeVisible();
  }
  await expect.poll(() => asked).toEqual(["/api/campaigns/nothing-here/count"]);
  await set("campaign", LETTER);
  await expect(page.locator("signature-counter div")).toBeVisible();
});
