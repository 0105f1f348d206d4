import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { expectAccessible } from "./accessibility.ts";
import { LETTER } from "./makers.ts";
import { aBrowserAt, aDraft, aMember, logIn } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };

const places = (page: Page) => page.getByRole("navigation", { name: t("campaign.ways") });
const text = (page: Page) => page.locator("textarea[name=text]");

async function follow(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("link", { name }).first().focus();
  await page.keyboard.press("Enter");
}

for (const javaScriptEnabled of scriptsOf("console-places"))
  test(`the console's places are reached by keyboard, on a phone and from old URLs ${
    javaScriptEnabled ? "with" : "without"
  } JavaScript`, async ({ browser, start }) => {
    const page = await aBrowserAt(browser, await start(), { javaScriptEnabled, viewport: DESKTOP, locale: "en" });
    await logIn(page);
    const base = `/organize/${LETTER}`;
    const moved = await page.request.get(`${base}/reasons/2?in=es`, { maxRedirects: 0 });
    expect([moved.status(), moved.headers().location]).toEqual([308, `${base}/letter/reasons/2?in=es`]);
    await page.goto(`${base}/signatories?country=BO`);
    await expect(page).toHaveURL(`${base}/people/signatories?country=BO`);

    await follow(page, /^Deliver/);
    await expect(page).toHaveURL(`${base}/deliver/exports`);
    await follow(page, /^Packs/);
    await expect(page).toHaveURL(`${base}/deliver/packs`);
    await expect(places(page).locator("[aria-current]")).toHaveText(t("campaign.deliver"));

    await page.setViewportSize(PHONE);
    await page.locator("summary").filter({ hasText: "Deliver › Packs" }).focus();
    await page.keyboard.press("Enter");
    await follow(page, /^Settings/);
    await expect(page).toHaveURL(`${base}/letter/settings`);
    const menu = await page.locator(".menu").boundingBox();
    expect(menu?.height).toBeLessThan(60);
    await expectAccessible(page);

    const editor = await aMember(browser, page, LETTER, "editor", "Eva");
    await editor.setViewportSize(DESKTOP);
    await editor.goto(base);
    await expect(places(editor).getByRole("link")).toHaveText(
      (["overview", "letter", "reach", "deliver", "team"] as const).map((name) => t(`campaign.${name}`)),
    );
  });

test("a draft has ticks, its text has buttons, and its preview is beside it", async ({ browser, start }) => {
  const page = await aBrowserAt(browser, await start(), { viewport: DESKTOP, locale: "en" });
  await logIn(page);
  const slug = await aDraft(page);
  await page.goto(`/organize/${slug}`);
  const ticked = page.locator(".checklist .done");
  await expect(ticked.getByRole("link")).toHaveText([
    t("dashboard.steps.reasons"),
    t("dashboard.steps.languages"),
    t("dashboard.steps.goal"),
  ]);
  await expectAccessible(page);
  await follow(page, new RegExp(t("dashboard.steps.letter")));

  await text(page).fill("We ask them\nto answer");
  await text(page).press("ControlOrMeta+a");
  await page.getByRole("button", { name: t("editor.formats.quote") }).click();
  await text(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(2, 8));
  await text(page).press("ControlOrMeta+b");
  await expect(page.locator("#preview blockquote strong")).toHaveText("We ask");
  const [form, preview] = await Promise.all([text(page), page.locator("#preview")].map((part) => part.boundingBox()));
  expect(preview?.x).toBeGreaterThan((form?.x ?? 0) + (form?.width ?? 0));
  await text(page).press("ControlOrMeta+z");
  await expect(text(page)).toHaveValue("> We ask them\n> to answer");
  await expectAccessible(page);
  await page.getByRole("button", { name: t("editor.save"), exact: true }).click();
  await page.waitForURL(/done=/);
  await page.goto(`/organize/${slug}`);
  await expect(ticked).toHaveCount(4);
});
