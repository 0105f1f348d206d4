import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { expectAccessible, expectNarrow } from "./accessibility.ts";
import { heading, LETTER } from "./makers.ts";
import { aBrowserAt, aMember, logIn } from "./organizer.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const REASONS = `/organize/${LETTER}/letter/reasons`;
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const alert = (page: Page) => page.getByRole("main").getByRole("alert");

const titles = (page: Page) => page.locator("ol.rows > li strong a").allInnerTexts();

test("moving a reason that somebody else moved shows the current order, and no reason moves twice", async ({
  browser,
  start,
}) => {
  const site = await start();
  const [one, two] = [await aBrowserAt(browser, site), await aBrowserAt(browser, site)];
  for (const page of [one, two]) {
    await logIn(page);
    await page.goto(REASONS);
  }
  const [first = "", second = "", third = ""] = await titles(one);
  await button(one, t("reasons.upNamed", { title: second })).click();
  await expect(one.getByRole("status")).toHaveText(t("reasons.done.moved"));
  await button(two, t("reasons.upNamed", { title: second })).click(); // the same move
  await expect(two.getByRole("status")).toHaveText(t("reasons.done.moved"));
  expect((await titles(two)).slice(0, 3)).toEqual([second, first, third]);

  await button(one, t("reasons.downNamed", { title: first })).click();
  await expect(one).toHaveURL(/#reason-3$/);
  await button(two, t("reasons.upNamed", { title: first })).click();
  await expect(alert(two)).toHaveText(t("errors.any.moved_meanwhile"));
  expect((await titles(two)).slice(0, 3)).toEqual([second, third, first]);
});

test("text for a removed or moved reason is not lost and never saved to another reason", async ({ browser, start }) => {
  const site = await start();
  const [olga, other] = [await aBrowserAt(browser, site), await aBrowserAt(browser, site)];
  for (const page of [olga, other]) await logIn(page);
  await olga.goto(`${REASONS}/4`);
  const title = await olga.locator("[name=title]").inputValue();
  await other.goto(`${REASONS}/1/remove`);
  await button(other, t("reasons.removeButton")).click();
  await expect(other.getByRole("status")).toHaveText(t("reasons.done.removed"));
  await olga.locator("[name=text]").fill("Of the fourth, which is the third by now.");
  await button(olga, t("editor.save")).click();
  await expect(olga).toHaveURL(`${REASONS}/3?in=en&done=saved`);
  await expect(olga.locator("[name=title]")).toHaveValue(title);

  await olga.locator("[name=text]").fill("Too late, but not lost.");
  await other.goto(`${REASONS}/3/remove`);
  await button(other, t("reasons.removeButton")).click();
  await expect(other.getByRole("status")).toHaveText(t("reasons.done.removed"));
  await button(olga, t("editor.save")).click();
  await expect(alert(olga)).toHaveText(t("errors.any.reason_gone"));
  await expect(olga.getByText(t("reasons.gone"))).toBeVisible();
  await olga.locator("[name=title]").fill("");
  await button(olga, t("editor.save")).click(); // a validation error keeps the reason
  await expect(alert(olga)).toContainText(t("errors.any.required"));
  await olga.locator("[name=title]").fill(title);
  await button(olga, t("editor.save")).click();
  await expect(olga).toHaveURL(`${REASONS}/9?done=added`);
  await expect(olga.locator("[name=text]")).toHaveValue("Too late, but not lost.");
});

test("a steward can read reasons but not change them", async ({ browser, start }) => {
  const olga = await aBrowserAt(browser, await start());
  await logIn(olga);
  const steward = await aMember(browser, olga, LETTER, "steward", "Stew");
  await steward.goto(REASONS);
  await expect(steward.locator("ol.rows > li")).toHaveCount(10);
  await expect(steward.getByRole("main").getByRole("button")).toHaveCount(0);
  await steward.goto(`${REASONS}/1`);
  await expect(steward.locator("form[data-form=reason]")).toHaveCount(0);
  await expect(steward.getByRole("main").getByRole("listitem").first()).toBeVisible();
  for (const path of ["/new", "/1/remove"]) expect((await steward.goto(REASONS + path))?.status()).toBe(403);
  await expect(heading(steward, t("refused.title"))).toBeVisible();
  for (const path of ["/0", "/11", "/x", "/1?in=xx", "/99999999999"])
    expect((await steward.goto(REASONS + path))?.status(), path).toBe(404);
});

test("the pages of reasons pass axe and fit a phone, in English and Spanish", async ({ browser, start }) => {
  const page = await aBrowserAt(browser, await start());
  await logIn(page);
  for (const locale of ["en", "es"]) {
    await page.goto("/organize/account");
    await page.locator("[name=name]").fill("Olga");
    await page.locator("[name=locale]").selectOption(locale);
    await page.locator("form[data-form=account] [type=submit]").click();
    await page.waitForURL(/done=saved/);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    for (const path of ["", "/new", "/1", "/1?in=es", "/1/remove"]) {
      await page.goto(REASONS + path);
      await (locale === "en" ? expectAccessible(page) : expectNarrow(page));
    }
  }
});
