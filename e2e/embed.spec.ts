import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { wordsOf } from "#lib/locale/messages.ts";
import { expectAccessible } from "./access.ts";
import { counterOf, scriptOf, test } from "./hosts.ts";
import { countOf, LETTER, STATUE } from "./makers.ts";

const box = (page: Page) => page.locator("signature-counter div");
const fill = (page: Page) => expect(box(page).first()).toBeVisible();

/** What a page asks of us, and what it writes into the console. */
function watch(page: Page, site: string) {
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => request.url().startsWith(site) && asked.push(request.url().slice(site.length)));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  return { asked, said };
}

test("one line shows the count on any page, in the language of the page, with the way to sign it there", async ({
  page,
  request,
  site,
  host,
}) => {
  const count = await countOf(request, STATUE);
  for (const locale of LOCALES) {
    const t = wordsOf(locale);
    await page.goto(
      await host({ lang: `${locale}-XX`, body: scriptOf(site) + counterOf(STATUE, ' from="red-andina"') }),
    );
    await fill(page);
    await expect(box(page)).toHaveAttribute("lang", locale);
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

test("many counters ask once for the script and once for each campaign, say nothing, and keep nothing", async ({
  page,
  site,
  host,
}) => {
  const { asked, said } = watch(page, site);
  const counters = [LETTER, STATUE, LETTER, STATUE, LETTER].map((slug) => counterOf(slug)).join("");
  await page.goto(await host({ body: scriptOf(site) + counters + scriptOf(site) }));
  await expect(page.locator("signature-counter div:visible")).toHaveCount(5);
  await page.evaluate((more) => document.body.insertAdjacentHTML("beforeend", more), counterOf(LETTER, ' lang="pt"'));
  await expect(page.locator("signature-counter div[lang=pt]:visible")).toHaveCount(1);
  await page.evaluate(() => document.body.prepend(document.querySelector("signature-counter:last-child") ?? ""));
  expect(asked.toSorted()).toEqual([`/api/campaigns/${LETTER}/count`, `/api/campaigns/${STATUE}/count`, "/embed.js"]);
  expect(said).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
});

test("a page with the strictest policy needs to let in our script and our number, and nothing else", async ({
  page,
  site,
  host,
}) => {
  const { said } = watch(page, site);
  const policy = `default-src 'none'; script-src ${site}; connect-src ${site}; require-trusted-types-for 'script'; trusted-types 'none'`;
  await page.goto(await host({ policy, body: scriptOf(site) + counterOf(LETTER) }));
  await fill(page);
  await expect(box(page)).toHaveCSS("display", "grid");
  await expect(box(page)).toHaveCSS("padding-top", "16px");
  expect(said).toEqual([]);
});

test("the harshest style of a page leaves the counter to be seen and read", async ({ page, site, host }) => {
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

test("what is served has 2 kB at most, for any site, and may be kept and renewed", async ({ request }) => {
  const answer = await request.get("/embed.js", { headers: { origin: "https://partner.example" } });
  expect(gzipSync(await answer.body()).length).toBeLessThanOrEqual(2_000);
  expect(answer.headers()).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "public, max-age=3600, s-maxage=60, stale-while-revalidate=86400, stale-if-error=604800",
    etag: expect.any(String),
  });
  const raw = await fetch(answer.url(), { headers: { "accept-encoding": "gzip" } });
  expect(Number(raw.headers.get("content-length"))).toBeLessThanOrEqual(2_000);
});

test("without JavaScript the words inside the tag are there", async ({ browser, site, host }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const link = `<a href="${site}/en/${LETTER}">Sign the letter</a>`;
  await page.goto(await host({ body: scriptOf(site) + counterOf(LETTER, "", link) }));
  await page.getByRole("link", { name: "Sign the letter" }).click();
  await expect(page).toHaveURL(`${site}/en/${LETTER}`);
});
