import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { LETTER } from "./makers.ts";
import { aBrowserAt, aDraft, logIn } from "./organizer.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const REASON = `/organize/${LETTER}/letter/reasons/2`;
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const text = (page: Page) => page.locator("[name=text]");
const kept = (page: Page) => page.getByText(t("frame.kept"));

/** Drafts in this browser. */
const keptIn = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("undersigned.kept")));

/** Waits until the draft is kept. */
async function write(page: Page, words: string) {
  await text(page).fill(words);
  await expect.poll(async () => JSON.stringify(await keptIn(page))).toContain(words);
}

async function save(page: Page) {
  await button(page, t("editor.save")).click();
  await expect(page.getByRole("status").first()).toHaveText(t("reasons.done.saved"));
}

test("Olga closes the tab, reopens the page and finds her draft; saving or discarding removes it", async ({ page }) => {
  await logIn(page);
  const reason = `/organize/${await aDraft(page)}/letter/reasons/1`;
  await page.goto(reason);
  await text(page).fill("Not saved.");
  await page.close({ runBeforeUnload: true }); // immediately, without a pause in typing
  const again = await page.context().newPage();
  await again.goto(reason);
  await expect(kept(again)).toBeVisible();
  await expect(text(again)).toHaveValue("Not saved.");
  await button(again, t("frame.discard")).click();
  await expect(text(again)).toHaveValue("As it was.");
  await expect(kept(again)).toHaveCount(0);
  await again.reload();
  await expect(text(again)).toHaveValue("As it was.");
  await expect(kept(again)).toHaveCount(0);

  await write(again, "To be saved.");
  await again.reload();
  await expect(text(again)).toHaveValue("To be saved.");
  await save(again);
  await expect(kept(again)).toHaveCount(0);
  expect(await keptIn(again)).toEqual([]);
});

test("a kept draft belongs to its reason and language, even after the reason moves", async ({ browser, start }) => {
  const page = await aBrowserAt(browser, await start());
  await logIn(page);
  await page.goto(REASON);
  await write(page, "Of the second.");
  await page.goto(`/organize/${LETTER}/letter/reasons`);
  await page.locator("#reason-2 button[value=up]").click();
  await expect(page).toHaveURL(/#reason-1$/);
  for (const path of [REASON, `${REASON.replace(/2$/, "1")}?in=es`]) {
    await page.goto(path);
    await expect(kept(page)).toHaveCount(0);
  }
  await page.goto(REASON.replace(/2$/, "1"));
  await expect(text(page)).toHaveValue("Of the second.");
});

test("a draft older than somebody else's save does not silently overwrite it", async ({
  page: olga,
  browser,
  baseURL: url = "",
}) => {
  const other = await aBrowserAt(browser, { url });
  for (const page of [olga, other]) await logIn(page);
  const reason = `/organize/${await aDraft(olga)}/letter/reasons/1`;
  for (const page of [olga, other]) await page.goto(reason);
  await write(olga, "Olga's.");
  await text(other).fill("The other's.");
  await save(other);
  await olga.goto(reason);
  await expect(text(olga)).toHaveValue("Olga's.");
  await button(olga, t("editor.save")).click();
  await expect(olga.getByRole("main").getByRole("alert")).toHaveText(t("errors.any.overtaken"));
  await expect(olga.locator("ins")).toContainText(["The other's."]);
  await expect(text(olga)).toHaveValue("Olga's.");
  await save(olga);
});

test("two tabs keep separate drafts, and both are offered one after the other", async ({ page: one }) => {
  await logIn(one);
  const reason = `/organize/${await aDraft(one)}/letter/reasons/1`;
  const two = await one.context().newPage();
  for (const page of [one, two]) await page.goto(reason);
  await write(one, "In one.");
  await write(two, "In two.");
  expect(await keptIn(one)).toHaveLength(2);
  await one.close({ runBeforeUnload: true });
  await two.close({ runBeforeUnload: true });
  const three = await one.context().newPage();
  await three.goto(reason);
  const offered = [await text(three).inputValue()];
  await button(three, t("frame.discard")).click();
  offered.push(await text(three).inputValue());
  expect(offered.toSorted()).toEqual(["In one.", "In two."]);
  await button(three, t("frame.discard")).click();
  await expect(kept(three)).toHaveCount(0);
});

test("logging out removes all drafts in all tabs; email addresses are never kept", async ({ browser, start }) => {
  const page = await aBrowserAt(browser, await start());
  await logIn(page);
  const other = await page.context().newPage();
  for (const tab of [page, other]) {
    await tab.goto(REASON);
    await write(tab, "Secret.");
  }
  await button(page, t("frame.logOut")).click();
  await expect(page.getByText(t("logIn.loggedOut"))).toBeVisible();
  await page.locator("[name=email]").fill("olga@example.org");
  other.on("dialog", (dialog) => dialog.accept());
  await text(other).fill("Secret, too.");
  await other.goto("/organize/log-in");
  for (const tab of [page, other]) {
    expect(await tab.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/Secret|olga@/);
  }
});
