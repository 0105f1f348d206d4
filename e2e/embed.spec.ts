import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { counterOf, scriptOf, test } from "./hosts.ts";
import { countOf, LETTER, STATUE } from "./makers.ts";

const box = (page: Page) => page.locator("signature-counter div");
const fill = (page: Page) => expect(box(page).first()).toBeVisible();

/** The page's requests to us and its console messages. */
function watch(page: Page, site: string) {
  const requested: string[] = [];
  const logged: string[] = [];
  page.on("request", (request) => request.url().startsWith(site) && requested.push(request.url().slice(site.length)));
  page.on("console", (message) => logged.push(message.text()));
  page.on("pageerror", (error) => logged.push(error.message));
  return { requested, logged };
}

test("one line shows the count on any page, in the page's language, with a link to sign", async ({
  page,
  request,
  site,
  host,
}) => {
  const count = await countOf(request, STATUE);
  for (const locale of LOCALES) {
    const t = messagesIn(locale);
    await page.goto(
      await host({ lang: `${locale}-XX`, body: scriptOf(site) + counterOf(STATUE, ' from="red-andina"') }),
    );
    await fill(page);
    await expect(box(page)).toHaveAttribute("lang", locale);
    await expect(box(page).locator("cite")).toHaveText("Sign the letter"); // the words inside the tag
    await expect(box(page)).toContainText(`${count.toLocaleString(locale)}${t("count.unit", { count })}`);
    const link = page.getByRole("link", { name: t("letter.sign") });
    await expect(link).toHaveAttribute("href", `${site}/${locale}/${STATUE}?from=red-andina`);
    await expect(page.getByRole("progressbar")).toHaveJSProperty("value", count);
    await expect(page.getByRole("progressbar")).toHaveAccessibleName(/\d/);
  }
  await expectAccessible(page);
  await page.getByRole("link").click();
  await expect(page).toHaveURL(`${site}/fr/${STATUE}?from=red-andina`);
  await expect(page.locator("[name=source]")).toHaveValue("red-andina");
});

test("many counters load the script once and each count once, log nothing, and store nothing", async ({
  page,
  site,
  host,
}) => {
  const { requested, logged } = watch(page, site);
  const counters = [LETTER, STATUE, LETTER, STATUE, LETTER].map((slug) => counterOf(slug)).join("");
  await page.goto(await host({ body: scriptOf(site) + counters + scriptOf(site) }));
  await expect(page.locator("signature-counter div:visible")).toHaveCount(5);
  await page.evaluate((more) => document.body.insertAdjacentHTML("beforeend", more), counterOf(LETTER, ' lang="pt"'));
  await expect(page.locator("signature-counter div[lang=pt]:visible")).toHaveCount(1);
  await page.evaluate(() => document.body.prepend(document.querySelector("signature-counter:last-child") ?? ""));
  expect(requested.toSorted()).toEqual([
    `/api/campaigns/${LETTER}/count`,
    `/api/campaigns/${STATUE}/count`,
    "/embed.js",
  ]);
  expect(logged).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
});

test("a strict CSP needs to allow only our script and our count", async ({ page, site, host }) => {
  const { logged } = watch(page, site);
  const policy = `default-src 'none'; script-src ${site}; connect-src ${site}; require-trusted-types-for 'script'; trusted-types 'none'`;
  await page.goto(await host({ policy, body: scriptOf(site) + counterOf(LETTER) }));
  await fill(page);
  await expect(box(page)).toHaveCSS("display", "grid");
  await expect(box(page)).toHaveCSS("padding-top", "16px");
  expect(logged).toEqual([]);
});

test("a hostile page style cannot hide the counter", async ({ page, site, host }) => {
  const usual = await host({ body: scriptOf(site) + counterOf(LETTER) });
  await page.goto(usual);
  await fill(page);
  const size = await box(page).boundingBox();
  const hostile = `html { font-size: 62.5% } * { font: 1px/4 fantasy !important }
    body * { display: none !important; visibility: hidden !important; opacity: 0 !important; filter: opacity(0) !important;
    height: 0 !important; overflow: hidden !important; clip-path: inset(50%) !important; transform: scale(0) !important;
    color: transparent !important; letter-spacing: 2em !important; text-transform: uppercase !important;
    cursor: none !important }`;
  await page.goto(await host({ head: `<style>${hostile}</style>`, body: scriptOf(site) + counterOf(LETTER) }));
  await fill(page);
  expect(await box(page).boundingBox()).toEqual(size);
  await expect(page.getByRole("link")).toHaveCSS("letter-spacing", "normal");
  await expect(page.getByRole("link")).toHaveCSS("font-size", "16px");
});

test("the script is at most 2 kB, has CORS, and can be cached and revalidated", async ({ request }) => {
  const response = await request.get("/embed.js", { headers: { origin: "https://partner.example" } });
  expect(gzipSync(await response.body()).length).toBeLessThanOrEqual(2_000);
  expect(response.headers()).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "public, max-age=3600, s-maxage=60, stale-while-revalidate=86400, stale-if-error=604800",
    etag: expect.any(String),
  });
  const raw = await fetch(response.url(), { headers: { "accept-encoding": "gzip" } });
  expect(Number(raw.headers.get("content-length"))).toBeLessThanOrEqual(2_000);
});

test("without JavaScript the fallback text is shown", async ({ browser, site, host }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const link = `<a href="${site}/en/${LETTER}">Sign the letter</a>`;
  await page.goto(await host({ body: scriptOf(site) + counterOf(LETTER, "", link) }));
  await page.getByRole("link", { name: "Sign the letter" }).click();
  await expect(page).toHaveURL(`${site}/en/${LETTER}`);
});
