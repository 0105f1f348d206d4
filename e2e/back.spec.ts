import { expect, test } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { aPerson, fillForm, heading, LETTER, mailTo, submitButton } from "./makers.ts";
import config from "./playwright.config.ts";

// Playwright disables the back/forward cache, which readers' browsers have.
test.use({ launchOptions: { ...config.use?.launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] } });

test("Ana notices a typo in her address, goes back, finds her form as she left it, and signs again", async ({
  page,
  request,
}) => {
  const { name, email } = aPerson();
  await page.goto(`/en/${LETTER}`);
  await fillForm(page, "en", { name, email: aPerson("Mistyped").email });
  await submitButton(page, "en").click();
  await expect(heading(page, messagesIn("en")("inbox.title"))).toBeVisible();
  await page.goBack({ waitUntil: "commit" });
  await expect(page.getByLabel(messagesIn("en")("form.name"), { exact: true })).toHaveValue(name);
  await page.getByLabel(messagesIn("en")("form.email"), { exact: true }).fill(email);
  await submitButton(page, "en").click();
  await expect(heading(page, messagesIn("en")("inbox.title"))).toBeVisible();
  await mailTo(request, email);
});
