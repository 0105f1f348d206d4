import { expect } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { expectAccessible } from "./accessibility.ts";
import { aCast } from "./console-cast.ts";
import { aBrowserAt } from "./organizer.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");

test("an email address typed into the filter moves to its own field and appears in no URL", async ({
  browser,
  database,
  start,
}) => {
  const site = await start();
  const cast = await aCast(database);
  const page = await aBrowserAt(browser, site);
  const [name = "", value = ""] = (cast.cookies.get("steward") ?? "").split("=");
  await page.context().addCookies([{ name, value, url: site.url }]);
  const table = `/organize/${cast.slug}/people/signatories`;
  for (const field of ["name", "affiliation", "source"]) {
    await page.goto(`${table}?${field}=ana%40example.org&listed=yes`);
    expect(page.url()).toBe(`${site.url}${table}?listed=yes&typed=${field}`);
    await expect(page.locator(`#${field}-error`)).toHaveText(t("errors.any.address_sought"));
    await expect(page.getByLabel(t("signatories.email"))).toBeVisible();
    expect(await page.content()).not.toMatch(/ana(@|%40)example/);
    await expect(page.getByRole("link", { name: t("signatories.exportThese") })).toHaveCount(0);
  }
  await expectAccessible(page);
  await page.goto(table);
  await page.getByLabel(t("signatories.name"), { exact: true }).fill("Ana <ana@example.org>");
  await page.getByRole("button", { name: t("signatories.show") }).click();
  expect(await page.locator("#name").evaluate((input: HTMLInputElement) => input.validity.patternMismatch)).toBe(true);
  expect(page.url()).toBe(site.url + table);
});
