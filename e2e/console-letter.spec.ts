import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { languageName } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { heading, LETTER, STATUE, sign, signAndVerify } from "./makers.ts";
import { aBrowserAt, aMember, logIn } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const say = messagesIn("en");
const EDITOR = `/organize/${STATUE}/letter`;
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const text = (page: Page) => page.locator("textarea[name=text]");

for (const javaScriptEnabled of scriptsOf("console-letter"))
  test(`Olga corrects a letter ${javaScriptEnabled ? "with" : "without"} JavaScript: readers see what changed, and earlier signatures keep their version`, async ({
    browser,
    start,
    database,
  }) => {
    const site = await start();
    const page = await aBrowserAt(browser, site, { javaScriptEnabled });
    await signAndVerify(page.request, {}, STATUE);
    await logIn(page);
    await page.goto(EDITOR);
    await button(page, t("letter.correct")).click();
    await expect(page.getByRole("status").first()).toHaveText(t("letter.done.started"));
    const before = await text(page).inputValue();
    await text(page).fill(before.replace("the first delegate", "four <b>things</b>"));
    await button(page, t("editor.save")).click();
    await expect(page).toHaveURL(`${EDITOR}?in=en&done=saved`);
    expect((await page.request.get(`/en/${STATUE}`)).ok()).toBe(true);
    await page.goto(`/en/${STATUE}`);
    await expect(page.getByText("the first delegate")).toBeVisible();

    await page.goto(`${EDITOR}/publish`);
    await expect(page.locator("del")).toContainText("delegate");
    await expect(page.locator("ins").first()).toContainText("four <b>");
    await page.locator("[name=note-en]").fill("It is *four* things.");
    await page.locator("[name=sure]").check();
    await button(page, t("letter.publish.button", { number: 2 })).click();
    await expect(page.getByRole("status").first()).toHaveText(t("letter.done.published"));
    await expect(text(page)).toHaveCount(0);

    await signAndVerify(page.request, {}, STATUE);
    await sign(page.request, { version: 1 }, STATUE);
    await page.goto(`/en/${STATUE}`);
    await expect(page.getByText("four <b>things</b>")).toBeVisible();
    await page.getByRole("link", { name: /^Version 2, corrected on/ }).click();
    await expect(heading(page, say("versions.title"))).toBeVisible();
    await expect(page.locator("ins").first()).toContainText("four <b>");
    await expect(page.getByText("It is four things.")).toBeVisible();
    await expect(page.getByText(say("versions.signed", { count: 1 }))).toHaveCount(2);
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole("link", { name: say("versions.read", { number: 1 }) }).click();
    await expect(page.getByText("the first delegate")).toBeVisible();
    await expect(page.getByRole("link", { name: say("versions.toNewest") })).toBeVisible();
    await page.goto(`/es/${STATUE}/versions/2`);
    await expect(
      page.getByText(messagesIn("es")("versions.outdated", { language: languageName("en", "es") })),
    ).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    expect((await page.request.get(`/en/${STATUE}/versions/3`)).status()).toBe(404);
    const signed = await database.query<{ number: number }>(
      "SELECT number FROM signatures s JOIN letter_versions v ON v.id = s.letter_version_id ORDER BY s.created_at",
    );
    expect(signed.map(({ number }) => number)).toEqual([1, 2, 1]);
  });

test("Olga and Ben edit one letter at once: Ben sees Olga's changes, keeps his text, and then replaces hers", async ({
  browser,
  start,
}) => {
  const olga = await aBrowserAt(browser, await start());
  await logIn(olga);
  const ben = await aMember(browser, olga, LETTER, "editor", "Ben");
  await olga.goto("/organize/account");
  await olga.locator("[name=name]").fill("Olga");
  await olga.locator("form[data-form=account] [type=submit]").click();
  await expect(olga).toHaveURL(/done=saved/);
  await olga.goto(`/organize/${LETTER}/letter`);
  await button(olga, t("letter.correct")).click();
  await expect(olga).toHaveURL(/done=started/);
  await ben.goto(`/organize/${LETTER}/letter`);
  await text(olga).fill("Olga's words.");
  await button(olga, t("editor.save")).click();
  await expect(olga).toHaveURL(/done=saved/);
  await text(ben).fill("Ben's words.");
  await button(ben, t("editor.save")).click();
  const other = ben.getByRole("region", { name: t("editor.overtakenTitle") });
  await expect(other).toContainText("Saved by Olga");
  await expect(other.locator("ins")).toContainText("Olga's words.");
  await expect(text(ben)).toHaveValue("Ben's words.");
  await expectAccessible(ben);
  await button(ben, t("editor.save")).click();
  await expect(ben).toHaveURL(/done=saved/);
  await olga.reload();
  await expect(text(olga)).toHaveValue("Ben's words.");
  expect((await olga.request.get(`/organize/${LETTER}/letter/publish`)).status()).toBe(200);
  await ben.goto(`/organize/${LETTER}/letter/publish`);
  await expect(ben.getByText(t("letter.publish.owners"))).toBeVisible();
  await expect(ben.locator("[name=sure]")).toHaveCount(0);
});

test("discarding a correction asks for confirmation, and text typed meanwhile is not lost", async ({
  browser,
  start,
}) => {
  const page = await aBrowserAt(browser, await start(), { javaScriptEnabled: false });
  await logIn(page);
  await page.goto(EDITOR);
  await button(page, t("letter.correct")).click();
  const late = await page.context().newPage();
  await late.goto(EDITOR);
  await text(late).fill("Typed late.");
  await page.goto(`${EDITOR}/discard`);
  await button(page, t("letter.discard.button")).click();
  expect(await page.locator("[name=sure]").evaluate((box) => box.matches(":invalid"))).toBe(true);
  await page.locator("[name=sure]").check();
  await button(page, t("letter.discard.button")).click();
  await expect(page.getByRole("status").first()).toHaveText(t("letter.done.discarded"));
  await button(late, t("editor.save")).click();
  await expect(late.getByRole("alert")).toHaveText(t("errors.any.published"));
  await expect(late.getByRole("textbox", { name: t("letter.typedTitle") })).toHaveValue("Typed late.");
});
