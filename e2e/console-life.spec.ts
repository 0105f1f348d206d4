import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { expectAccessible } from "./accessibility.ts";
import { heading } from "./makers.ts";
import { aBrowserAt, logIn } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const status = (page: Page) => page.getByRole("main").getByRole("status");
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
}

const TITLE = "Open the archives";
const TEXT = "We ask the Council to **open** them.";

/** Creates a draft with a unique slug, and writes its letter. */
async function found(page: Page, slug: string) {
  await page.goto("/organize/new");
  await page.locator("[name=locale]").selectOption("en");
  await fill(page, { title: TITLE, addressee: "The Council", slug, goal: "2,500" });
  await press(page, t("create.submit"));
  await page.waitForURL(`/organize/${slug}/letter`);
  await fill(page, { text: TEXT });
  await press(page, t("editor.save"));
  await page.waitForURL(/done=saved/);
}

for (const javaScriptEnabled of scriptsOf("console-life"))
  test(`Olga creates, previews, publishes, closes and archives a letter ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    start,
  }) => {
    const slug = `archives-${randomUUID().slice(0, 8)}`;
    const page = await aBrowserAt(browser, await start(), { javaScriptEnabled });
    await logIn(page);
    await found(page, slug);
    await page.goto(`/organize/${slug}/preview/en`);
    await expect(page.locator(".preview-banner")).toHaveText(new RegExp(t("preview.banner").slice(0, 20)));
    const [letter, readers] = [page.locator("article"), await page.locator("article").innerHTML()];
    await expect(letter.locator("strong")).toHaveText("open");
    await expect(page.locator("[name=email]")).toBeDisabled();
    expect((await page.request.get(`/en/${slug}`)).status()).toBe(404);

    const state = `/organize/${slug}/letter/state`;
    await page.goto(state);
    await page.locator("#sure").check();
    await press(page, t("state.publishButton"));
    await expect(status(page)).toHaveText(t("state.done.published"));
    await page.goto(`/en/${slug}`);
    expect(await letter.innerHTML()).toBe(readers);
    await expect(page.locator("[name=email]")).toBeEnabled();

    await page.goto(state);
    await expect(page.getByText(t("state.closeGrace", { hours: 24 }))).toBeVisible();
    await page.locator("#sure").check();
    await press(page, t("state.closeButton"));
    await expect(status(page)).toHaveText(t("state.done.closed"));
    await page.goto(`/en/${slug}`);
    await expect(page.locator("[name=email]")).toHaveCount(0);

    await page.goto(state);
    await page.locator("#sure").check();
    await press(page, t("state.archiveButton"));
    await expect(status(page)).toHaveText(t("state.done.archived"));
    await page.goto("/en");
    await expect(page.locator(`a[href="/en/${slug}"]`)).toHaveCount(0);
    await page.goto(`/en/${slug}`);
    await expect(heading(page, TITLE)).toBeVisible();
  });

test("a taken slug comes with a free suggestion; deleting a draft requires typing its slug", async ({ page }) => {
  const slug = `gone-${randomUUID().slice(0, 8)}`;
  await logIn(page);
  await found(page, slug);
  await page.goto("/organize/new");
  await fill(page, { title: TITLE, addressee: "The Council", slug });
  await press(page, t("create.submit"));
  await expect(page.locator("#slug-error")).toContainText(t("create.free", { suggestion: `${slug}-2` }));
  await expect(page.locator("[name=title]")).toHaveValue(TITLE);
  await page.goto(`/organize/${slug}/letter/state`);
  await fill(page, { typed: "another" });
  await press(page, t("state.deleteButton"));
  await expect(alert(page).filter({ hasText: t("frame.errorsTitle") })).toBeVisible();
  await fill(page, { typed: slug });
  await press(page, t("state.deleteButton"));
  await expect(status(page)).toHaveText(t("home.done.deleted"));
  expect((await page.request.get(`/organize/${slug}`)).status()).toBe(404);
});

test("when two organizers save settings at once, the second sees the first one's changes", async ({
  page,
  context,
}) => {
  const slug = `both-${randomUUID().slice(0, 8)}`;
  await logIn(page);
  await found(page, slug);
  const settings = `/organize/${slug}/letter/settings`;
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto(settings);
  await fill(page, { goal: "777" });
  await press(page, t("settings.save"));
  await expect(status(page)).toHaveText(t("settings.done.saved"));
  await fill(other, { hashtags: "#OAS" });
  await press(other, t("settings.save"));
  await expect(other.locator("ins")).toContainText("777");
  await expect(other.locator("[name=hashtags]")).toHaveValue("#OAS");
  await press(other, t("settings.save"));
  await expect(status(other)).toHaveText(t("settings.done.saved"));
});

test("the pages of a campaign's life are accessible, as drafts and published", async ({ browser, start }) => {
  const slug = `access-${randomUUID().slice(0, 8)}`;
  const page = await aBrowserAt(browser, await start());
  await logIn(page);
  await found(page, slug);
  const pages = ["/letter/state", "/letter/settings", "/reach/sharing/en", "/preview/en"].map(
    (path) => `/organize/${slug}${path}`,
  );
  for (const path of ["/organize", "/organize/new", ...pages]) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await page.goto(`/organize/${slug}/letter/state`);
  for (const [button, done] of [
    ["publishButton", "published"],
    ["closeButton", "closed"],
  ] as const) {
    await page.locator("#sure").check();
    await press(page, t(`state.${button}`));
    await expect(status(page)).toHaveText(t(`state.done.${done}`));
    await expectAccessible(page);
  }
});
