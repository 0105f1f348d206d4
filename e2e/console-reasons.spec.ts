import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { expectAccessible } from "./accessibility.ts";
import { heading, LETTER, STATUE } from "./makers.ts";
import { aBrowserAt, aMember, logIn } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const REASONS = `/organize/${LETTER}/letter/reasons`;
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const alert = (page: Page) => page.getByRole("main").getByRole("alert");

async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
}

for (const javaScriptEnabled of scriptsOf("console-reasons"))
  test(`Olga adds, previews, moves and removes a reason ${javaScriptEnabled ? "with" : "without"} JavaScript; readers see it at once`, async ({
    browser,
    start,
  }) => {
    const page = await aBrowserAt(browser, await start(), { javaScriptEnabled });
    await logIn(page);
    await page.goto(REASONS);
    await expect(page.getByText(t("reasons.public"))).toBeVisible();
    await page.getByRole("link", { name: t("reasons.add") }).click();
    const title = "An eleventh <reason> & more";
    await fill(page, {
      title,
      summary: "Two\nlines.",
      text: "It is **so**.",
      sources: "One\n[Two](https://two.example)",
    });
    await page.locator("[name=related]").selectOption(STATUE);
    await button(page, t("editor.preview")).click();
    const preview = page.locator("#preview");
    await expect(preview.locator("strong")).toHaveText("so");
    await expect(preview.getByRole("link", { name: "Two" })).toHaveAttribute("href", "https://two.example");
    await expect(page.locator("[name=title]")).toHaveValue(title);
    await button(page, t("editor.save")).click();
    await expect(page).toHaveURL(`${REASONS}/11?done=added`);
    await expect(page.getByRole("status")).toHaveText(t("reasons.done.added"));
    await expect(page.locator("[name=related]")).toHaveValue(STATUE);

    await page.goto(REASONS);
    await button(page, t("reasons.upNamed", { title })).click();
    await expect(page).toHaveURL(`${REASONS}?done=moved#reason-10`);
    await expect(page.locator("#reason-10")).toContainText(title);
    await expect(page.locator("ol.rows > li")).toHaveCount(11);
    await page.goto(`/en/${LETTER}/reasons/10`);
    await expect(heading(page, title)).toBeVisible();
    await expect(page.locator(".sources li")).toHaveText(["One", "Two"]);

    await page.goto(REASONS);
    await page.getByRole("link", { name: t("reasons.removeNamed", { title }) }).click();
    await expect(page.getByText(t("reasons.removeOrder", { count: 1 }))).toBeVisible();
    await button(page, t("reasons.removeButton")).click();
    await expect(page.getByRole("status")).toHaveText(t("reasons.done.removed"));
    await expect(page.locator("ol.rows > li")).toHaveCount(10);
    expect((await page.request.get(`/en/${LETTER}/reasons/11`)).status()).toBe(404);
    await page.goto(`/en/${LETTER}/reasons/10`);
    await expect(heading(page, title)).toHaveCount(0);
  });

for (const javaScriptEnabled of scriptsOf("console-reasons 2"))
  test(`errors appear beside their fields, and all input is kept, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    start,
  }) => {
    const page = await aBrowserAt(browser, await start(), { javaScriptEnabled });
    await logIn(page);
    await page.goto(`${REASONS}/new`);
    const sources = Array.from({ length: 21 }, (_, index) => `Source ${index}`).join("\n");
    await fill(page, { title: " ", summary: "x".repeat(201), text: "Kept.", sources });
    await button(page, t("editor.save")).click();
    await expect(alert(page).getByRole("link")).toHaveText([
      t("errors.any.required"),
      t("errors.any.too_long"),
      t("errors.sources.too_many"),
    ]);
    if (javaScriptEnabled) await expect(alert(page)).toBeFocused();
    await expect(page.locator("[name=summary]")).toHaveAccessibleDescription(/too long\.$/);
    await expect(page.locator("[name=text]")).toHaveValue("Kept.");
    await expect(page.locator("[name=sources]")).toHaveValue(sources);
    if (javaScriptEnabled) await expectAccessible(page);
  });

test("a translation is shown beside its original, marked when that changes, and can be confirmed", async ({
  browser,
  start,
}) => {
  const page = await aBrowserAt(browser, await start());
  await logIn(page);
  await page.goto(`${REASONS}/3`);
  await page.locator("[name=text]").fill("Corrected.");
  await button(page, t("editor.save")).click();
  await expect(page.getByRole("status")).toHaveText(t("reasons.done.saved"));
  await page.goto(REASONS);
  await expect(page.locator("#reason-3 .badge.older")).toHaveCount(3);
  await expect(page.locator(".badge.older")).toHaveCount(3);
  await page
    .locator("#reason-3")
    .getByRole("link", { name: /^French/ })
    .click();
  await expect(page.locator(".original")).toContainText("Corrected.");
  await expect(page.getByText(t("reasons.older"))).toBeVisible();
  await expectAccessible(page);
  await button(page, t("editor.save")).click();
  await expect(page.getByRole("status")).toHaveText(t("reasons.done.saved"));
  await page.goto(REASONS);
  await expect(page.locator("#reason-3 .badge.older")).toHaveCount(2);
});

test("when two organizers edit one reason, the second sees the first one's changes before overwriting them", async ({
  browser,
  start,
}) => {
  const olga = await aBrowserAt(browser, await start());
  await logIn(olga);
  const eva = await aMember(browser, olga, LETTER, "editor", "Eva");
  for (const page of [olga, eva]) await page.goto(`${REASONS}/2`);
  await fill(eva, { summary: "Eva's summary.", text: "Eva's text." });
  await button(eva, t("editor.save")).click();
  await expect(eva.getByRole("status")).toHaveText(t("reasons.done.saved"));

  await fill(olga, { text: "Olga's text." });
  await button(olga, t("editor.save")).click();
  await expect(alert(olga)).toHaveText(t("errors.any.overtaken"));
  await expect(alert(olga)).toBeFocused();
  const changed = olga.getByRole("region", { name: t("editor.overtakenTitle") });
  await expect(changed).toContainText("Eva");
  await expect(changed.locator("ins")).toContainText(["Eva's summary.", "Eva's text."]);
  await expect(olga.locator("[name=text]")).toHaveValue("Olga's text.");
  await expect(olga.locator("[name=summary]")).toHaveValue("Eva's summary.");
  await expectAccessible(olga);

  await eva.goto(`${REASONS}/2`);
  await expect(eva.locator("[name=text]")).toHaveValue("Eva's text.");
  await button(olga, t("editor.save")).click();
  await expect(olga.getByRole("status")).toHaveText(t("reasons.done.saved"));
  await eva.reload();
  await expect(eva.locator("[name=text]")).toHaveValue("Olga's text.");
  await expect(eva.locator("[name=summary]")).toHaveValue("Eva's summary.");
});
