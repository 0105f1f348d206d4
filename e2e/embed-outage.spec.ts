import { expect } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { advanceUntil } from "./clock.ts";
import { counterOf, scriptOf, test } from "./hosts.ts";
import { LETTER } from "./makers.ts";

test("while our server is down a counter keeps its count, a new one shows its fallback text, and both resume", async ({
  page,
  context,
  start,
  database,
  host,
}) => {
  const site = await start();
  const port = new URL(site.url).port;
  const thrown: string[] = [];
  const late = await context.newPage();
  for (const each of [page, late]) {
    each.on("pageerror", (error) => thrown.push(error.message));
    await each.clock.install();
  }
  await page.goto(await host({ body: scriptOf(site.url) + counterOf(LETTER) }));
  const number = page.locator("signature-counter b");
  await expect(number).toHaveText("0");
  const script = await (await page.request.get(`${site.url}/embed.js`)).text();
  await site.end();
  const failed = page.waitForEvent("requestfailed");
  await advanceUntil(page, async () => expect(await Promise.race([failed, undefined])).toBeTruthy());
  await expect(number).toHaveText("0");

  const inside = `<a href="${site.url}/en/${LETTER}">Sign the letter</a>`;
  const url = await host({ body: scriptOf(site.url) + counterOf(LETTER, "", inside) });
  await late.goto(url); // not even the script loads
  await expect(late.getByRole("link", { name: "Sign the letter" })).toBeVisible();
  await late.route("**/embed.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  const missed = late.waitForEvent("requestfailed");
  await late.goto(url); // the script comes from the browser's cache, without a count
  await missed;
  await expect(late.getByRole("link", { name: "Sign the letter" })).toBeVisible();
  await expect(late.locator("signature-counter div")).toBeHidden();

  await start({ PORT: port });
  await database.query(
    `INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, email_digest, email_cipher,
       verified_at)
     SELECT gen_random_uuid(), c.id, v.id, 'en', true, false, 'Ana', sha256('x'), 'x', now()
     FROM campaigns c JOIN letter_versions v ON v.campaign_id = c.id WHERE c.slug = $1`,
    [LETTER],
  );
  await advanceUntil(page, () => expect(number).toHaveText("1", { timeout: 100 }));
  await advanceUntil(late, () => expect(late.locator("signature-counter b")).toBeVisible({ timeout: 100 }));
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
