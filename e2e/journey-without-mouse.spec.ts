import { expect, type Locator, type Page, test } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { aPerson, codeIn, countOf, fillForm, heading, LETTER, linkIn, mailTo, submitButton } from "./makers.ts";

const t = messagesIn("fr");

test.describe("by keyboard alone in French", () => {
  test.use({ locale: "fr-FR" });

  test("Chloé skips to the text, signs, follows the link in her email, and is counted", async ({ page, request }) => {
    const { name, email } = aPerson("Chloe");
    const before = await countOf(request);
    await page.goto(`/${LETTER}`);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: t("site.skip") })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: t("site.name"), exact: true })).not.toBeFocused();
    await signByKeyboard(page, name, email);
    await page.goto(linkIn(await mailTo(request, email)));
    await tabTo(page, page.getByRole("button", { name: t("verify.button") }));
    await page.keyboard.press("Enter");
    await expect(heading(page, t("thanks.title"))).toBeVisible();
    expect(await countOf(request)).toBe(before + 1);
  });

  test("Chloé types the code on the next page, with her address filled in, and is counted", async ({
    page,
    request,
  }) => {
    const { name, email } = aPerson("Chloe");
    const before = await countOf(request);
    await page.goto(`/fr/${LETTER}`);
    await signByKeyboard(page, name, email);
    await expect(page.getByLabel(t("form.email"))).toHaveValue(email);
    await tabTo(page, page.getByLabel(t("inbox.code")));
    const code = codeIn(await mailTo(request, email));
    await page.keyboard.type(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.keyboard.press("Enter");
    await expect(page.getByText(name)).toBeVisible();
    await tabTo(page, page.getByRole("button", { name: t("verify.button") }));
    await page.keyboard.press("Enter");
    await expect(heading(page, t("thanks.title"))).toBeVisible();
    expect(await countOf(request)).toBe(before + 1);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("Denise mistypes the code, finds her input kept, corrects it, and is counted", async ({ page, request }) => {
    const { name, email } = aPerson("Denise");
    const before = await countOf(request);
    await page.goto(`/fr/${LETTER}`);
    await fillForm(page, "fr", { name, email });
    await submitButton(page, "fr").click();
    const code = codeIn(await mailTo(request, email));
    const wrong = code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
    await page.getByLabel(t("form.email")).fill(email);
    await page.getByLabel(t("inbox.code")).fill(wrong);
    const response = page.waitForResponse("**/api/verifications");
    await page.getByRole("button", { name: t("inbox.submit") }).click();
    expect((await response).status()).toBe(422);
    await expect(page.getByLabel(t("form.email"))).toHaveValue(email);
    await expect(page.getByLabel(t("inbox.code"))).toHaveValue(wrong);
    await expect(page.getByLabel(t("inbox.code"))).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel(t("inbox.code"))).toHaveAccessibleDescription(t("errors.code.wrong_code"));
    expect(await countOf(request)).toBe(before);

    await page.getByLabel(t("inbox.code")).fill(code);
    await page.getByRole("button", { name: t("inbox.submit") }).click();
    await expect(page.getByText(name)).toBeVisible();
    expect(await countOf(request)).toBe(before);
    await page.getByRole("button", { name: t("verify.button") }).click();
    await expect(heading(page, t("thanks.title"))).toBeVisible();
    expect(await countOf(request)).toBe(before + 1);
  });
});

test.describe("at 400 % zoom", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test("Rosa signs, finds the code field, and is counted", async ({ page, request }) => {
    const { name, email } = aPerson("Rosa");
    const before = await countOf(request);
    await page.goto(`/fr/${LETTER}/sign`);
    await fillForm(page, "fr", { name, email });
    await submitButton(page, "fr").click();
    await page.getByLabel(t("inbox.code")).fill(codeIn(await mailTo(request, email)));
    await page.getByRole("button", { name: t("inbox.submit") }).click();
    await page.getByRole("button", { name: t("verify.button") }).click();
    await expect(heading(page, t("thanks.title"))).toBeVisible();
    expect(await countOf(request)).toBe(before + 1);
  });
});

async function signByKeyboard(page: Page, name: string, email: string) {
  await tabTo(page, page.getByLabel(t("form.name"), { exact: true }));
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type("Mex");
  await expect(page.getByLabel(t("details.country"))).toHaveValue("MX");
  await tabTo(page, page.locator("summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel(t("details.comment")));
  await page.keyboard.type("Por la paz.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel(t("form.listedNo"))).toBeChecked();
  await tabTo(page, submitButton(page, "fr"));
  await page.keyboard.press("Enter");
  await expect(heading(page, t("inbox.title"))).toBeVisible();
}

/** Presses Tab until the element is focused, and expects visible focus. */
async function tabTo(page: Page, target: Locator) {
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 60 && !(await isFocused()); presses++) await page.keyboard.press("Tab");
  await expect(target).toBeFocused();
  await expect(target).toHaveCSS("outline-style", "solid");
}
