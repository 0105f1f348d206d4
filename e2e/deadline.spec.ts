import { expect } from "@playwright/test";
import { aPerson, LETTER, mailTo, sign } from "./makers.ts";
import { test } from "./shared-site.ts";

const WORDS = /Sign until December 9, 2036, 11:59\s?PM, Washington time/;

test("until the end of signing it stands on the letter, the list, the frame and in JSON-LD, with the reader's own time", async ({
  browser,
  request,
  database,
  start,
}) => {
  const { url } = await start();
  await database.query("UPDATE campaigns SET closes_at = '2036-12-10T04:59Z', time_zone = 'America/New_York'");
  const { email } = await sign(request, aPerson());
  const { text } = await mailTo(request, email);
  expect(text).toMatch(/can be signed until December 9, 2036, 11:59\s?PM, Washington time/);
  for (const [timezoneId, own] of [
    ["America/New_York", undefined],
    ["Asia/Kolkata", /\(December 10 at 10:29\s?AM where you are\)/],
  ] as const) {
    const page = await browser.newPage({ timezoneId });
    await expect(async () => {
      await page.goto(`${url}/en/${LETTER}`);
      await expect(page.locator("#sign time").first()).toHaveText(WORDS, { timeout: 500 });
    }).toPass();
    await expect(page.locator("#sign time[data-yours]")).toHaveAttribute("datetime", "2036-12-10T04:59:00.000Z");
    if (own) await expect(page.locator("#sign time[data-yours]")).toHaveText(own);
    else await expect(page.locator("#sign time[data-yours]")).not.toContainText("where you are");
    const [facts] = await page.locator("script[type='application/ld+json']").allTextContents();
    expect(JSON.parse(facts ?? "{}")).toMatchObject({ expires: "2036-12-10T04:59:00.000Z" });
    await page.goto(`${url}/en`);
    await expect(page.locator(".letters time").first()).toHaveText(WORDS);
    await page.goto(`${url}/embed/${LETTER}?lang=en`);
    await expect(page.locator("small")).toHaveText(WORDS);
    await page.close();
  }
  const { until } = await (await request.get(`/api/campaigns/${LETTER}/count`)).json();
  expect(until).toMatchObject({ en: "Sign until Dec 9", es: "Firme hasta el 9 dic" });
  const { closesAt, timeZone } = await (await request.get(`/api/campaigns/${LETTER}`)).json();
  expect([closesAt, timeZone]).toEqual(["2036-12-10T04:59:00.000Z", "America/New_York"]);
});
