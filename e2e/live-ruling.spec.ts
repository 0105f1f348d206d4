import { expect } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { aCast, cookieAt } from "./console-cast.ts";
import { aBrowserAt } from "./organizer.ts";
import { test } from "./sites.ts";

const t = consoleWords("en");

test("a running ruling updates until it is done, announces that, and keeps the focus in place", async ({
  browser,
  database,
  start,
}) => {
  const cast = await aCast(database);
  const change = (sql: string) => database.query(`UPDATE rulings SET ${sql} WHERE id = $1`, [cast.ruling]);
  await change('state = \'running\', total = 4000, done = 1000, criteria = \'{"country":"AR","from":"2022-01-19"}\'');
  const { url } = await start({ ROLE: "web" });
  const page = await aBrowserAt(browser, { url }, { locale: "en" });
  await page.context().addCookies([cookieAt(url, cast, "steward")]);
  await page.goto(`/organize/${cast.slug}/people/rulings/${cast.ruling}`);
  await expect(page.getByText("January 19, 2022")).toBeVisible();
  const bar = page.getByRole("progressbar", { name: t("rulings.progress") });
  const stop = page.getByRole("button", { name: t("rulings.cancel"), exact: true });
  await expect(bar).toHaveJSProperty("value", 1000);
  await stop.focus();
  await change("done = 3000");
  await expect(bar).toHaveJSProperty("value", 3000);
  await expect(stop).toBeFocused();
  await change("state = 'done', done = 4000, ended_at = now()");
  await expect(page.getByText(t("rulings.states.done"), { exact: true })).toBeVisible();
  await expect(page.locator("[data-told]")).toHaveText(t("rulings.done.over"));
  await expect(bar).toBeHidden();
});
