import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible, expectNarrow } from "./accessibility.ts";
import { aPerson, heading, linkIn, mailTo, STATUE } from "./makers.ts";
import { aDraft, logIn } from "./organizer.ts";
import { add, aPartner, codeOf, linkOf, NAME, press } from "./partner.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const words = messagesIn("en");
const PARTNERS = `/organize/${STATUE}/reach/partners`;

for (const javaScriptEnabled of scriptsOf("partners-console"))
  test(`a partner is managed ${javaScriptEnabled ? "with" : "without"} scripts: pages are accessible, and revoking takes effect`, async ({
    browser,
  }) => {
    test.slow();
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const { key, link } = await aPartner(page);
    const checkAccess = async () => expectAccessible(page);
    const status = page.getByRole("status").first();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(NAME);
    await expect(page.locator(".shown img, .shown iframe")).toHaveCount(5);
    await expect(page.frameLocator(".shown iframe").first().getByRole("link").first()).toBeVisible();
    await checkAccess();
    const own = page.url().replace(/\?.*/, "");
    await page.goto(PARTNERS);
    await checkAccess();
    await add(page, { name: " ", key, slug: STATUE });
    await expect(page.getByRole("alert")).toContainText(t("errors.any.required"));
    await checkAccess();
    await add(page, { name: "Others", key: key.toUpperCase(), slug: STATUE });
    await expect(page.locator("#key-error")).toContainText(t("partners.free", { suggestion: `${key}-2` }));
    await expect(page.locator("[name=key]")).toHaveValue(key.toUpperCase());

    await page.goto(own);
    await press(page, t("partners.linkRenew"), t("partners.linkRenewSure"));
    await expect(status).toHaveText(t("partners.done.linkMade"));
    expect((await page.request.get(link)).status()).toBe(404);
    const renewed = await linkOf(page);
    expect((await page.request.get(renewed)).status()).toBe(200);
    await page.locator("form[data-form=change] [name=name]").fill("Friends");
    await page.locator("form[data-form=change] [name=website]").fill("http://example.org");
    await page.getByRole("button", { name: t("partners.save") }).click();
    await expect(page.locator("#website-error")).toHaveText(t("errors.website.not_https"));
    await page.locator("form[data-form=change] [name=website]").fill("example.org");
    await page.getByRole("button", { name: t("partners.save") }).click();
    await expect(status).toHaveText(t("partners.done.changed"));
    await expect(heading(page, "Friends")).toBeVisible();
    await press(page, t("partners.stop"), t("partners.stopSure", { name: "Friends" }));
    await expect(status).toHaveText(t("partners.done.stopped"));
    await checkAccess();
    expect((await page.request.get(renewed)).status()).toBe(404);
    await page.getByRole("button", { name: t("partners.keyMake") }).click();
    await expect(status).toHaveText(t("partners.done.keyMade"));
  });

test("a copy button puts the snippet on the clipboard", async ({ browser }) => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await aPartner(page);
  const snippet = page.getByRole("region", { name: words("partner.snippets.script") });
  await snippet.getByRole("button", { name: words("partner.copy") }).click();
  await expect(snippet.getByRole("status")).toHaveText(words("share.copied"));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeOf(page, "script"));
});

test("the private page exists in four languages, is uncacheable, and 404s for other tokens", async ({
  page,
  request,
}) => {
  const { key, link } = await aPartner(page);
  for (const locale of LOCALES) {
    const path = link.replace("/en/", `/${locale}/`);
    const response = await request.get(path);
    const headers = response.headers();
    expect([response.status(), headers["cache-control"], headers["referrer-policy"], headers["x-robots-tag"]]).toEqual([
      ...[200, "no-store", "no-referrer", "noindex"],
    ]);
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await (locale === "pt" ? expectAccessible(page) : expectNarrow(page));
    expect((await request.get(`${path.slice(0, -2)}AA`)).status()).toBe(404);
    expect((await request.get(`/${locale}/partners/nothing`)).status()).toBe(404);
  }
  const token = link.split("/").at(-1);
  const json = await request.get(`/api/partners/${token}`);
  expect(json.headers()).toMatchObject({ "cache-control": "no-store" });
  expect(json.headers()["access-control-allow-origin"]).toBeUndefined();
  expect(await json.json()).toMatchObject({ campaign: STATUE, key, count: 0, days: [] });
  expect((await request.get(`/api/partners/${token}x`)).status()).toBe(404);
});

test("a draft's partner page says that nothing is shown yet, and its private link shows nothing", async ({ page }) => {
  await logIn(page);
  await add(page, { name: "Early", slug: await aDraft(page) });
  await expect(page.getByText(t("partners.notYet"))).toBeVisible();
  await expect(page.locator(".shown")).toHaveCount(0);
  const link = await linkOf(page);
  expect((await page.request.get(link)).status()).toBe(404);
});

test("Olga lets a partner ask for its own list: Eva agrees in the partner's form, sees it again before she verifies, and leaves", async ({
  page,
  request,
}) => {
  const { key, link } = await aPartner(page);
  await page.locator("[name=policy]").fill("amigos.example/privacy");
  await page.getByRole("button", { name: t("partners.listSave") }).click();
  await expect(page.getByRole("status").first()).toHaveText(t("partners.done.listChanged"));
  const eva = aPerson("Eva");
  await page.goto(`/embed/${STATUE}/form?lang=en&from=${key}`);
  for (const [field, value] of Object.entries(eva)) await page.locator(`[name=${field}]`).fill(value);
  await page.getByLabel(words("form.listedNo")).check();
  await page.getByLabel("amigos.example").check();
  await page.getByRole("button").click();
  await expect(heading(page, words("inbox.title"))).toBeVisible();
  const list = async () => {
    await page.goto(link);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: words("partner.listDownload") }).click();
    return readFile(await (await download).path(), "utf8");
  };
  expect(await list()).not.toContain(eva.email);
  await page.goto(linkIn(await mailTo(request, eva.email)));
  await expect(page.getByText("amigos.example")).toBeVisible();
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL(/thanks/);
  const own = (await page.locator("a[href*='/my-signature/']").first().getAttribute("href")) ?? "";
  const row = (await list()).split("\r\n")[1];
  expect(row).toContain(`${eva.name},${eva.email},,en,`);
  await page.goto(own);
  await page.getByRole("button", { name: words("own.leave") }).click();
  await expect(page.getByText(words("own.done.leave"))).toBeVisible();
  expect(await list()).not.toContain(eva.email);
});
