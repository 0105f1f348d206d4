import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { HOSTILE } from "#lib/testing/hostile.ts";
import { expectAccessible } from "./accessibility.ts";
import { heading, STATUE } from "./makers.ts";
import { aBrowserAt, logIn } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const EDITOR = `/organize/${STATUE}/letter`;
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const text = (page: Page) => page.locator("textarea[name=text]");

/** The link to the letter in a language, in the list of translations. */
const ofLetter = (page: Page, language: string, standing: "there" | "older" | "missing") =>
  page.getByRole("link", { name: `${t("languages.letter")}, ${language}: ${t(`languages.standing.${standing}`)}` });

async function openDraft(page: Page): Promise<void> {
  await logIn(page);
  await page.goto(EDITOR);
  await button(page, t("letter.correct")).click();
  await expect(page).toHaveURL(/done=started/);
}

for (const javaScriptEnabled of scriptsOf("console-editor"))
  test(`the preview neutralizes injected markup ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    start,
  }) => {
    const page = await aBrowserAt(browser, await start(), { javaScriptEnabled });
    const said: string[] = [];
    const requestedHosts: string[] = [];
    page.on("dialog", (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => requestedHosts.push(new URL(request.url()).host));
    await openDraft(page);
    const attack = HOSTILE.join("\n\n").replaceAll("\u0000", "");
    await text(page).fill(attack);
    await button(page, t("editor.preview")).click();
    const preview = page.locator("#preview .text");
    await expect(preview).toContainText("alert(1)");
    const elements = await preview
      .locator("*")
      .evaluateAll((all) => all.map((one) => [one.localName, ...one.getAttributeNames()]));
    const harmless = /^(a|blockquote|br|code|div|em|h\d|hr|li|ol|p|pre|strong|ul)( (class|href|start|title))*$/;
    expect(elements.map((names) => names.join(" ")).filter((names) => !harmless.test(names))).toEqual([]);
    const links = await preview.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.filter((href) => !/^(https?:|mailto:)/.test(href))).toEqual([]);
    expect((await text(page).inputValue()).length).toBeGreaterThan(attack.length / 2);
    expect(said).toEqual([]);
    expect([...new Set(requestedHosts)]).toEqual([new URL(page.url()).host]);
  });

test("a preview saves nothing, and errors appear beside their fields", async ({ browser, start }) => {
  const page = await aBrowserAt(browser, await start(), { javaScriptEnabled: false });
  await openDraft(page);
  await page.locator("[name=title]").fill("A title".repeat(30));
  await text(page).fill("# Heading\n\nIt is **so**.");
  await button(page, t("editor.preview")).click();
  await expect(page.locator("#preview strong")).toHaveText("so");
  await expect(page.getByRole("status").first()).toHaveText(t("editor.previewBelow"));
  await button(page, t("editor.save")).click();
  await expect(page.getByRole("alert")).toContainText(t("errors.any.too_long"));
  await expect(page.locator("[name=title]")).toHaveAttribute("aria-invalid", "true");
  await expect(text(page)).toHaveValue("# Heading\n\nIt is **so**.");
  await page.goto(EDITOR);
  await expect(text(page)).not.toHaveValue(/# Heading/);
});

test("missing and outdated translations are marked, and can be confirmed as correct", async ({ browser, start }) => {
  const page = await aBrowserAt(browser, await start());
  await openDraft(page);
  await text(page).fill("We ask again.");
  await button(page, t("editor.save")).click();
  await expect(page).toHaveURL(/done=saved/);
  await page.goto(`/organize/${STATUE}/letter/languages`);
  await expect(heading(page, t("languages.title"))).toBeVisible();
  await expectAccessible(page);
  await button(page, t("languages.checkNamed", { text: t("languages.letter"), language: "French" })).click();
  await expect(page.getByRole("status")).toHaveText(t("languages.done.checked"));
  await expect(ofLetter(page, "French", "there")).toBeVisible();
  await ofLetter(page, "Spanish", "older").click();
  await expect(page.getByText(t("letter.newer"))).toBeVisible();
  await expect(page.locator("details.original")).toContainText("We ask again.");
  await text(page).fill("Volvemos a pedir.");
  await expectAccessible(page);
  await button(page, t("editor.save")).click();
  await expect(page).toHaveURL(/done=saved/);
  await page.goto(`/organize/${STATUE}/letter/languages`);
  await expect(ofLetter(page, "Spanish", "there")).toBeVisible();
  await page.locator("#choose-locale").selectOption("es");
  await button(page, t("languages.chooseButton")).click();
  await expect(page.getByRole("status")).toHaveText(t("languages.done.chosen"));
  await page.goto(EDITOR);
  await expect(text(page)).toHaveValue("Volvemos a pedir.");
});

test("adding a language to a published letter publishes its translation for good, after confirmation", async ({
  browser,
  start,
  database,
}) => {
  const page = await aBrowserAt(browser, await start());
  await logIn(page);
  await database.query(`
    WITH campaign AS (INSERT INTO campaigns (slug, goal, published_at) VALUES ('third', 100, now()) RETURNING id),
      own AS (INSERT INTO campaign_texts (campaign_id, locale, title, summary, addressee)
        SELECT id, 'en', 'A third letter', 'In short.', 'You' FROM campaign),
      team AS (INSERT INTO memberships (campaign_id, organizer_id, role, accepted_at)
        SELECT campaign.id, organizers.id, 'editor', now() FROM campaign, organizers),
      version AS (INSERT INTO letter_versions (campaign_id, number, published_at)
        SELECT id, 1, now() FROM campaign RETURNING id)
    INSERT INTO letter_texts (version_id, locale, title, addressee, text)
      SELECT id, 'en', 'A third letter', 'You', 'We ask.' FROM version`);
  await page.goto("/organize/third/letter/languages");
  await page.locator("#add-locale").selectOption("fr");
  await button(page, t("languages.addButton")).click();
  await expect(page.getByRole("status")).toHaveText(t("languages.done.added"));
  await page.goto("/fr/third");
  await expect(heading(page, "A third letter")).toBeVisible();
  await page.goto("/organize/third/letter/languages");
  await ofLetter(page, "French", "missing").click();
  await expectAccessible(page);
  await page.locator("[name=title]").fill("Une troisième lettre");
  await page.locator("[name=addressee]").fill("Vous");
  await text(page).fill("Nous demandons.");
  await button(page, t("editor.preview")).click();
  await expect(page.locator("#preview")).toContainText("Nous demandons.");
  await page.locator("[name=sure]").check();
  await button(page, t("letter.translate")).click();
  await expect(page.getByRole("status").first()).toHaveText(t("letter.done.translated"));
  await expect(text(page)).toHaveCount(0);
  await page.goto("/fr/third");
  await expect(heading(page, "Une troisième lettre")).toBeVisible();
  await expect(page.getByText("Nous demandons.")).toBeVisible();
});
