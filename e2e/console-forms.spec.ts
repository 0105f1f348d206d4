import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { heading, LETTER } from "./makers.ts";
import { aBrowserAt, aDraft, logIn, logInByMail } from "./organizer.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const REASON = `/organize/${LETTER}/letter/reasons/2`;
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const text = (page: Page) => page.locator("[name=text]");
const alert = (page: Page) => page.getByRole("main").getByRole("alert");
const saved = (page: Page) => expect(page.getByRole("status")).toHaveText(t("reasons.done.saved"));

/** The body of a save; previews post the same form. */
const isSaving = (post: string | null) => !/name="intent"\r\n\r\npreview/.test(post ?? "");

test("after a lost connection or a server error the form keeps its text and can be saved later", async ({ page }) => {
  await logIn(page);
  await page.goto(`/organize/${await aDraft(page)}/letter/reasons/1`);
  await text(page).fill("Written in a tunnel.");
  await page.context().setOffline(true);
  await button(page, t("editor.save")).click();
  await expect(alert(page)).toHaveText(t("frame.unreachable"));
  await expect(alert(page)).toBeFocused();
  await expect(button(page, t("editor.save"))).toBeEnabled();
  await page.context().setOffline(false);
  for (const status of [500, 502, 503]) {
    await page.route("**/reasons/1", (route) => route.fulfill({ status, body: "<main>Bad gateway</main>" }));
    await button(page, t("editor.save")).click();
    await expect(alert(page)).toHaveText(t("frame.unreachable"));
    await expect(text(page)).toHaveValue("Written in a tunnel.");
    await page.unroute("**/reasons/1");
  }
  await button(page, t("editor.save")).click();
  await saved(page);
  await expect(text(page)).toHaveValue("Written in a tunnel.");
});

test("Olga's session ends while she writes; she logs in in another tab and saves her text", async ({
  browser,
  start,
}) => {
  const page = await aBrowserAt(browser, await start());
  await logIn(page);
  await page.goto(REASON);
  await text(page).fill("Written for longer than a session lasts, so that it is shown on the page that says so.");
  await page.context().clearCookies();
  await button(page, t("editor.save")).click();
  await expect(heading(page, t("ended.title"))).toBeFocused();
  await expect(page.locator("textarea#text")).toHaveValue(/^Written for longer/);
  await button(page, t("ended.again")).click(); // too early
  await expect(heading(page, t("ended.title"))).toBeFocused();
  const [tab] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: t("ended.logIn") }).click(),
  ]);
  await logInByMail(tab);
  await button(page, t("ended.again")).click();
  await saved(page);
  await expect(text(page)).toHaveValue(/^Written for longer/);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /kept/.test(key)))).toEqual([]);
});

test("a double click saves once", async ({ page }) => {
  await logIn(page);
  await page.goto(`/organize/${await aDraft(page)}/letter/reasons/new`);
  const fields = { title: "Once", summary: "Once.", text: "Once." };
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
  const posts: string[] = [];
  page.on("request", (sent) => sent.method() === "POST" && isSaving(sent.postData()) && posts.push(sent.url()));
  await page.route("**/reasons/new", async (route) => {
    if (isSaving(route.request().postData())) await button(page, t("frame.submitting")).click({ force: true });
    await route.continue();
  });
  await button(page, t("editor.save")).dblclick();
  await expect(page).toHaveURL(/\/reasons\/2\?done=added$/);
  expect(posts).toHaveLength(1);
});

test("the preview follows typing and scrolls to the cursor; the latest response wins", async ({ page }) => {
  await logIn(page);
  await page.goto(`/organize/${await aDraft(page)}/letter/reasons/1`);
  const preview = page.locator("#preview .preview");
  await text(page).fill("A **bold** word.");
  await expect(preview.locator("strong")).toHaveText("bold");
  await text(page).press("Home");
  await page.keyboard.type("Now ");
  await expect(preview).toContainText("Now A bold word.");
  await page.keyboard.type("here: ");
  await expect(preview).toContainText("Now here: A bold word.");
  await expect(text(page)).toBeFocused();

  let late = () => {};
  await page.route("**/reasons/1", async (route) => {
    if (route.request().postData()?.includes("First.")) await new Promise<void>((resolve) => (late = resolve));
    await route.continue();
  });
  const first = page.waitForRequest((request) => request.postData()?.includes("First.") ?? false);
  await text(page).fill("First.");
  const sent = await first;
  await text(page).fill("Last.");
  await expect(preview).toContainText("Last.");
  late();
  await sent.response();
  await expect(preview).not.toContainText("First.");
  await button(page, t("editor.preview")).click();
  await expect(page.getByRole("heading", { name: t("editor.previewTitle") })).toBeFocused();
  await expect(text(page)).toHaveValue("Last.");
});

test("without browser storage, leaving unsaved text asks first; with it, never", async ({ page }) => {
  await logIn(page);
  const reason = `/organize/${await aDraft(page)}/letter/reasons/1`;
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.type());
    return dialog.accept();
  });
  for (const isKept of [true, false]) {
    if (!isKept)
      await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => undefined }));
    await page.goto(reason);
    await text(page).fill("Unsaved.");
    await page.locator("#preview .preview").getByText("Unsaved.").waitFor();
    await page.goto("/organize");
    expect(dialogs).toEqual(isKept ? [] : ["beforeunload"]);
  }
  await page.goto(reason);
  await text(page).fill("Saved without being asked.");
  await page.locator("#preview .preview").getByText("Saved without").waitFor();
  await button(page, t("editor.save")).click();
  await saved(page);
  expect(dialogs).toHaveLength(1);
});
