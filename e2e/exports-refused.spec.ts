import { expect } from "@playwright/test";
import { headersIn } from "#lib/exports/headers.ts";
import { consoleWords } from "#lib/locale/console.ts";
import { expectAccessible } from "./accessibility.ts";
import { aCast, type Who } from "./console-cast.ts";
import { holdPlaces } from "./export-actions.ts";
import { aBrowserAt } from "./organizer.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");

test("a refused export returns to its form and says why", async ({ browser, database, start }) => {
  const site = await start();
  const cast = await aCast(database);
  const logIn = async (who: Who) => {
    const page = await aBrowserAt(browser, site);
    const [name = "", value = ""] = (cast.cookies.get(who) ?? "").split("=");
    await page.context().addCookies([{ name, value, url: site.url }]);
    await page.goto(`/organize/${cast.slug}/deliver/exports`);
    return page;
  };
  const page = await logIn("owner");
  await holdPlaces(database, cast);
  const form = page.getByRole("region", { name: t("exports.kinds.contacts") });
  const boxes = form.locator("details");
  await form.getByLabel(t("exports.purpose")).fill("A third one");
  await boxes.locator("summary").click();
  await boxes.getByLabel(headersIn("en")("email"), { exact: true }).uncheck();
  await form.getByRole("button").click();
  await expect(page.getByRole("alert").first()).toHaveText(t("exports.problem.busy"));
  await expect(form.getByLabel(t("exports.purpose"))).toHaveValue("A third one");
  await expect(boxes).toHaveAttribute("open");
  await expect(boxes.getByRole("checkbox", { checked: false })).toHaveCount(1);
  await expect(boxes.getByLabel(headersIn("en")("email"), { exact: true })).not.toBeChecked();
  await expectAccessible(page);
  await form.getByLabel(t("exports.purpose")).evaluate((input) => input.removeAttribute("minlength"));
  await form.getByLabel(t("exports.purpose")).fill("ab");
  await form.getByRole("button").click();
  await expect(form.getByText(t("errors.purpose.too_short"))).toBeVisible();
  for (const box of await boxes.getByRole("checkbox").all()) await box.uncheck();
  await form.getByLabel(t("exports.purpose")).fill("Nothing at all");
  await form.getByRole("button").click();
  await expect(boxes.getByText(t("errors.columns.no_columns"))).toBeVisible();
  await expect(boxes.getByRole("checkbox", { checked: true })).toHaveCount(0);
  const editor = await logIn("editor");
  await expect(editor.getByText(t("exports.readOnly"))).toBeVisible();
  await expect(editor.getByRole("button", { name: t("exports.submit.contacts") })).toHaveCount(0);
});
