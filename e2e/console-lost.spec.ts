import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { heading, LETTER } from "./makers.ts";
import { aBrowserAt, aDraft, aMember, logIn } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const WORDS = "These are words that somebody took a long while to find, and that nobody may lose.";
const text = (page: Page) => page.locator("textarea[name=text]");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const typed = (page: Page) => page.getByLabel(t("ended.typed"));

for (const javaScriptEnabled of scriptsOf("console-lost"))
  test(`Ben's text comes back if he loses his role while writing, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    database,
    start,
  }) => {
    const olga = await aBrowserAt(browser, await start(), { javaScriptEnabled });
    await logIn(olga);
    const slug = await aDraft(olga);
    const ben = await aMember(browser, olga, slug, "editor", "Ben");
    await ben.goto(`/organize/${slug}/letter`);
    await text(ben).fill(WORDS);
    await database.query("UPDATE memberships SET role = 'steward' WHERE role = 'editor'");
    await button(ben, t("editor.save")).click();
    await expect(heading(ben, t("refused.title"))).toBeVisible();
    await expect(typed(ben)).toHaveValue(WORDS);

    await olga.goto(`/organize/${slug}/letter`);
    await text(olga).fill(WORDS);
    await database.query("UPDATE campaigns SET slug = 'renamed' WHERE slug = $1", [slug]);
    await button(olga, t("editor.save")).click();
    await expect(heading(olga, t("missing.title"))).toBeVisible();
    await expect(typed(olga)).toHaveValue(WORDS);
  });

test("a button pressed after the session ended says how to repeat the action", async ({ browser, start }) => {
  const page = await aBrowserAt(browser, await start(), { javaScriptEnabled: false });
  await logIn(page);
  await page.goto(`/organize/${LETTER}/letter/reasons`);
  await page.context().clearCookies();
  await page
    .getByRole("button", { name: /^Move down/ })
    .first()
    .click();
  await expect(page.getByText(t("ended.leadButton"))).toBeVisible();
  await expect(button(page, t("ended.again"))).toHaveCount(0);
});

test("one organizer's drafts are not offered to another, and no link can delete them", async ({ browser, start }) => {
  const olga = await aBrowserAt(browser, await start());
  await logIn(olga);
  const slug = await aDraft(olga);
  const ben = await aMember(browser, olga, slug, "editor", "Ben");
  const form = `/organize/${slug}/letter`;
  await olga.goto(form);
  await text(olga).fill(WORDS);
  const kept = () => olga.evaluate(() => JSON.stringify(localStorage));
  await expect.poll(kept).toContain(WORDS);
  await olga.goto("/organize/log-in?done=out");
  expect(await kept()).toContain(WORDS);

  const hers = await olga.context().cookies();
  await olga.context().clearCookies();
  await olga.context().addCookies(await ben.context().cookies());
  await olga.goto(form);
  await expect(text(olga)).not.toHaveValue(WORDS);
  await olga.context().clearCookies();
  await olga.context().addCookies(hers);
  await olga.goto(form);
  await expect(text(olga)).toHaveValue(WORDS);
  await button(olga, t("frame.logOut")).click();
  await expect.poll(kept).not.toContain(WORDS);
});

test("a form opened before a deployment can be submitted after it: action IDs are stable", async ({ page }) => {
  await page.goto("/organize/log-in");
  // A hash of the action's file and name, and of the key in bin/build.mjs.
  await expect(page.locator("[name='$ACTION_ID_40f605aaa57e362f4860270f50e0f1d989fe4c9d64']")).toHaveCount(1);
});
