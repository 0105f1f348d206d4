import { expect } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { advanceUntil } from "./clock.ts";
import { counterOf, scriptOf, test } from "./hosts.ts";
import { LETTER } from "./makers.ts";

test("a counter keeps its last count while our server is down, and resumes by itself", async ({
  page,
  start,
  database,
  host,
}) => {
  const site = await start();
  const port = new URL(site.url).port;
  const thrown: string[] = [];
  page.on("pageerror", (error) => thrown.push(error.message));
  await page.clock.install();
  await page.goto(await host({ body: scriptOf(site.url) + counterOf(LETTER) }));
  const number = page.locator("signature-counter b");
  await expect(number).toHaveText("0");
  await site.end();
  const failed = page.waitForEvent("requestfailed");
  await advanceUntil(page, async () => expect(await Promise.race([failed, undefined])).toBeTruthy());
  await expect(number).toHaveText("0");
  await start({ PORT: port });
  await database.query(
    `INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, email_digest, email_cipher,
       verified_at)
     SELECT gen_random_uuid(), c.id, v.id, 'en', true, false, 'Ana', sha256('x'), 'x', now()
     FROM campaigns c JOIN letter_versions v ON v.campaign_id = c.id WHERE c.slug = $1`,
    [LETTER],
  );
  await advanceUntil(page, () => expect(number).toHaveText("1", { timeout: 100 }));
  expect(thrown).toEqual([]);
});

test("a page opened while we are down shows the fallback text, and the count once we are back", async ({
  page,
  start,
  host,
}) => {
  const site = await start();
  const port = new URL(site.url).port;
  const thrown: string[] = [];
  page.on("pageerror", (error) => thrown.push(error.message));
  await page.clock.install();
  const script = await (await page.request.get(`${site.url}/embed.js`)).text();
  await site.end();
  const inside = `<a href="${site.url}/en/${LETTER}">Sign the letter</a>`;
  const url = await host({ body: scriptOf(site.url) + counterOf(LETTER, "", inside) });
  await page.goto(url); // not even the script loads
  await expect(page.getByRole("link", { name: "Sign the letter" })).toBeVisible();
  await page.route("**/embed.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  const failed = page.waitForEvent("requestfailed");
  await page.goto(url); // the script comes from the browser's cache, without a count
  await failed;
  await expect(page.getByRole("link", { name: "Sign the letter" })).toBeVisible();
  await expect(page.locator("signature-counter div")).toBeHidden();
  await start({ PORT: port });
  await advanceUntil(page, () => expect(page.locator("signature-counter b")).toBeVisible({ timeout: 100 }));
  expect(thrown).toEqual([]);
});

test("a frame opened while the database is down links to the letter, and the failure is not cached", async ({
  request,
  start,
  database,
}) => {
  const { url } = await start({ ROLE: "web" }); // nothing is cached before the outage
  await database.goAway();
  const headers = { origin: "https://partner.example" };
  for (const locale of LOCALES) {
    const response = await request.get(`${url}/embed/${LETTER}?lang=${locale}&from=red-andina`, { headers });
    expect(response.status()).toBe(503);
    expect(response.headers()).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
    });
    expect(response.headers()["content-security-policy"]).toContain("frame-ancestors *");
    const html = await response.text();
    expect(html).toContain(messagesIn(locale)("failure.lead"));
    expect(html).toContain(`href="/${locale}/${LETTER}?from=red-andina"`);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(4_096);
    const picture = await request.get(`${url}/${locale}/${LETTER}/share.png`);
    expect([picture.status(), picture.headers()["cache-control"]]).toEqual([503, "no-store"]);
  }
  const count = await request.get(`${url}/api/campaigns/${LETTER}/count`, { headers });
  expect(count.status()).toBe(503);
  expect(count.headers()).toMatchObject({
    "retry-after": "5",
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Retry-After",
  });
});
