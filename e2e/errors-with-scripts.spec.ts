import { expect, test } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { aPerson, heading, LETTER, mailsTo, mailTo, submitButton } from "./makers.ts";
import { alertOn, expectErrors, expectKept, fillIn } from "./mistakes.ts";

test("with JavaScript Ana stays on the page: errors are announced and focused, and her input is kept", async ({
  page,
}) => {
  const t = messagesIn("es");
  await page.goto(`/es/${LETTER}`);
  await fillIn(page, "es");
  await submitButton(page, "es").click();
  await expect(alertOn(page)).toBeFocused();
  await expectErrors(page, "es");
  await expectKept(page, "es");
  await expect(page).toHaveURL(`/es/${LETTER}`);
  await alertOn(page)
    .getByRole("link", { name: t("errors.email.not_an_address") })
    .click();
  await expect(page.getByLabel(t("form.email"), { exact: true })).toBeFocused();
});

test("if the server is unreachable the form says so and keeps Ana's input, and she signs later", async ({
  page,
  request,
}) => {
  const t = messagesIn("es");
  const { name, email } = aPerson();
  await page.goto(`/es/${LETTER}`);
  await fillIn(page, "es");
  await page.getByLabel(t("form.name"), { exact: true }).fill(name);
  await page.getByLabel(t("form.email"), { exact: true }).fill(email);
  await page.route("**/signatures", (route) => route.abort());
  await submitButton(page, "es").click();
  await expect(alertOn(page)).toHaveText(t("form.unreachable"));
  await expect(alertOn(page)).toBeFocused();
  await expectKept(page, "es", { name, email });
  await page.unroute("**/signatures");
  await submitButton(page, "es").click();
  await expect(heading(page, t("inbox.title"))).toBeVisible();
  await mailTo(request, email);
  expect(await mailsTo(request, email)).toHaveLength(1);
});

test("an empty server error is reported as unreachable", async ({ page }) => {
  await page.goto(`/es/${LETTER}/sign`);
  await fillIn(page, "es");
  await page.route("**/signatures", (route) => route.fulfill({ status: 502, body: "<h1>Bad Gateway</h1>" }));
  await submitButton(page, "es").click();
  await expect(alertOn(page)).toHaveText(messagesIn("es")("form.unreachable"));
  await expectKept(page, "es");
});

test("if Ana submits before the scripts load, the form works without them, and they take over afterwards", async ({
  page,
}) => {
  let slow = true;
  await page.route("**/_next/**/*.js", (route) => (slow ? route.abort() : route.continue()));
  await page.goto(`/es/${LETTER}`);
  await fillIn(page, "es");
  slow = false;
  await submitButton(page, "es").click();
  await expect(alertOn(page)).toBeFocused();
  await expectErrors(page, "es");
  await expectKept(page, "es");
  const { name, email } = aPerson();
  await page.getByLabel(messagesIn("es")("form.name"), { exact: true }).fill(name);
  await page.getByLabel(messagesIn("es")("form.email"), { exact: true }).fill(email);
  await submitButton(page, "es").click();
  await expect(heading(page, messagesIn("es")("inbox.title"))).toBeVisible();
});
