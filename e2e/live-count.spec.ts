import { expect, type Page, test } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { countOf, LETTER, linkIn, mailTo, sign, tokenOf } from "./makers.ts";

const t = messagesIn("en");
const COUNT_URL = `**/api/campaigns/${LETTER}/count`;

test("the count on an open page goes up when somebody else verifies, and down when they withdraw", async ({
  page,
  request,
}) => {
  const before = await countOf(request);
  await openWithClock(page);
  await expectNumber(page, before);
  const { email } = await sign(request);
  const token = tokenOf(linkIn(await mailTo(request, email)));
  await request.post(`/api/verifications/${token}`);
  await advanceUntil(page, () => expectNumber(page, before + 1));
  await expect(page.getByRole("progressbar")).toHaveJSProperty("value", before + 1);

  await sign(request, { email });
  const own = tokenOf(linkIn(await mailTo(request, email, 2)));
  await request.post(`/api/my-signature/${own}`, { data: { act: "withdraw" } });
  await advanceUntil(page, () => expectNumber(page, before));
});

test("a response older than the page is ignored: the count does not go down", async ({ page, request }) => {
  const before = await countOf(request);
  const responses = [
    { count: before + 5, asOf: new Date(Date.now() + 60_000) },
    { count: before + 3, asOf: new Date(Date.now() + 30_000) },
    { count: before + 7, asOf: new Date(Date.now() + 90_000) },
  ];
  let given = 0;
  await page.route(COUNT_URL, async (route) => {
    await route.fulfill({ json: { goal: 1000, ...responses[given] } });
    given = Math.min(given + 1, responses.length - 1);
  });
  await openWithClock(page);
  await advanceUntil(page, () => expectNumber(page, before + 5));
  const seen = new Set<string>();
  await advanceUntil(page, async () => {
    seen.add((await number(page).textContent()) ?? "");
    await expectNumber(page, before + 7);
  });
  expect([...seen].map(Number).toSorted((a, b) => a - b)).not.toContain(before + 3);
});

test("a goal that steps up changes both the bar and the text on an open page", async ({ page }) => {
  const asOf = new Date(Date.now() + 60_000);
  await page.route(COUNT_URL, (route) => route.fulfill({ json: { count: 10_001, goal: 25_000, asOf } }));
  await openWithClock(page);
  await advanceUntil(page, () => expectNumber(page, 10_001));
  await expect(page.getByText(t("count.goal", { goal: "25,000" }))).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveJSProperty("max", 25_000);
  await page.route(COUNT_URL, (route) =>
    route.fulfill({ json: { count: 10_002, goal: 10_000, asOf: new Date(Date.now() + 90_000) } }),
  );
  await advanceUntil(page, () => expectNumber(page, 10_002));
  await expect(page.getByText(t("count.goalReached", { goal: "10,000" }))).toBeVisible();
});

test("a hidden tab does not poll, and does so soon after it is visible again", async ({ page }) => {
  await openWithClock(page);
  const response = page.waitForResponse(COUNT_URL);
  await advanceUntil(page, async () => expect(await pollTimes(page)).toHaveLength(1));
  await (await response).finished(); // a later response would update the page
  await setHidden(page, true);
  await page.clock.runFor(30 * 60_000);
  expect(await pollTimes(page)).toHaveLength(1);
  await setHidden(page, false);
  await page.clock.runFor(1_100);
  expect(await pollTimes(page)).toHaveLength(2);
});

test("a page polls about every ten seconds, with jitter, and backs off while the server is down", async ({ page }) => {
  await openWithClock(page);
  await advanceUntil(page, async () => expect((await pollTimes(page)).length).toBeGreaterThanOrEqual(6));
  const gaps = differences(await pollTimes(page));
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(7_500);
  expect(new Set(gaps).size).toBeGreaterThan(1);

  let down = true;
  await page.route(COUNT_URL, (route) => (down ? route.fulfill({ status: 503 }) : route.continue()));
  const start = (await pollTimes(page)).length;
  await advanceUntil(page, async () => expect((await pollTimes(page)).length).toBeGreaterThanOrEqual(start + 5));
  const failing = differences((await pollTimes(page)).slice(start));
  for (const [failures, gap] of failing.entries()) expect(gap).toBeGreaterThanOrEqual(0.75 * 20_000 * 2 ** failures);
  down = false;
  const end = (await pollTimes(page)).length;
  await advanceUntil(page, async () => expect((await pollTimes(page)).length).toBeGreaterThanOrEqual(end + 3));
  expect(differences((await pollTimes(page)).slice(end)).at(-1)).toBeLessThan(30_000);
});

/** A page with a fake clock that records when it polls. */
async function openWithClock(page: Page) {
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
  await page.goto(`/en/${LETTER}/reasons/1`);
}

function pollTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => Reflect.get(window, "pollTimes"));
}

/** Advances the fake clock by seconds until the condition holds; requests take real time. */
async function advanceUntil(page: Page, holds: () => Promise<void>) {
  await expect(async () => {
    await page.clock.runFor(1_000);
    await holds();
  }).toPass({ intervals: [5], timeout: 30_000 });
}

function differences(times: number[]): number[] {
  return times.slice(1).map((time, place) => time - (times[place] ?? 0));
}

function number(page: Page) {
  return page.locator(`[data-count=${LETTER}]`);
}

async function expectNumber(page: Page, count: number) {
  await expect(number(page)).toHaveText(count.toLocaleString("en"), { timeout: 50 });
}

async function setHidden(page: Page, hidden: boolean) {
  await page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}
