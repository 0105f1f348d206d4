import { type APIRequestContext, devices, expect, type Page, test } from "@playwright/test";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { countsShown, sameCount } from "./counts.ts";
import { aPerson, countOf, fillForm, heading, LETTER, mailTo, STATUE, submitButton } from "./makers.ts";

const { defaultBrowserType: _, ...phone } = devices["Pixel 7"];

test.describe("on a phone in Spanish", () => {
  test.use({ ...phone, locale: "es-CO" });

  test("Ana opens the short link, reads reason 7, signs, verifies, and every count goes up by exactly one", async ({
    page,
    request,
  }) => {
    await signAndVerify(page, request, { ...aPerson("Ana María"), locale: "es", listed: true });
  });
});

test.describe("without JavaScript in Portuguese", () => {
  test.use({ javaScriptEnabled: false, locale: "pt-BR" });

  test("Bento goes from the short link to the thank-you page, and is counted exactly once", async ({
    page,
    request,
  }) => {
    await signAndVerify(page, request, { ...aPerson("Bento"), locale: "pt", listed: false });
  });
});

type Signatory = { name: string; email: string; locale: Locale; listed: boolean };

async function signAndVerify(page: Page, request: APIRequestContext, signatory: Signatory) {
  const { name, email, locale, listed } = signatory;
  const t = messagesIn(locale);
  const before = await countOf(request);
  const other = await countOf(request, STATUE);

  await page.goto(`/${LETTER}`);
  await expect(page).toHaveURL(`/${locale}/${LETTER}`);
  await page.getByRole("link", { name: t("letter.allReasons", { count: 10 }) }).click();
  await expect(heading(page, t("reason.listTitle"))).toBeVisible();
  await page.getByRole("listitem").nth(6).getByRole("link").click();
  await expect(page).toHaveURL(`/${locale}/${LETTER}/reasons/7`);
  await expect(page.getByText(t("reason.position", { number: 7, total: 10 }))).toBeVisible();
  await expect(page.locator(`[data-count=${LETTER}]`)).toHaveText(before.toLocaleString(locale));
  await page.getByRole("link", { name: t("letter.sign"), exact: true }).click();
  await expect(page).toHaveURL(`/${locale}/${LETTER}#sign`);

  await fillForm(page, locale, signatory);
  await submitButton(page, locale).click();
  await expect(heading(page, t("inbox.title"))).toBeVisible();
  expect(await countOf(request)).toBe(before);

  const mail = await mailTo(request, email);
  await page.goto(`/mailbox?to=${encodeURIComponent(email)}`);
  await page.getByRole("link", { name: mail.subject }).click();
  const opened = page.waitForEvent("popup");
  await page
    .frameLocator("iframe")
    .getByRole("link", { name: t("mail.verification.button") })
    .click();
  const verify = await opened;
  await expect(heading(verify, t("verify.title"))).toBeVisible();
  await expect(verify.getByText(name)).toBeVisible();
  await expect(verify.getByText(t(listed ? "verify.listed" : "verify.private"))).toBeVisible();
  expect(await countOf(request)).toBe(before);

  await verify.getByRole("button", { name: t("verify.button") }).click();
  await expect(heading(verify, t("thanks.title"))).toBeVisible();
  await expect(verify.locator(`[data-count=${LETTER}]`)).toHaveText((before + 1).toLocaleString(locale));
  for (const language of ["en", "es", "pt", "fr"]) {
    expect(await countsShown(request, LETTER, language)).toEqual(sameCount(LETTER, language, before + 1));
    expect(await countsShown(request, STATUE, language)).toEqual(sameCount(STATUE, language, other));
  }

  for (const path of ["", "/signatories"]) {
    await page.goto(`/${locale}/${LETTER}${path}`);
    await expect(page.getByText(name)).toHaveCount(listed ? 1 : 0);
  }
  const { signatures } = await (await request.get(`/api/campaigns/${LETTER}/signatures`)).json();
  expect(signatures.filter((signature: { name: string }) => signature.name === name)).toHaveLength(listed ? 1 : 0);
  expect(JSON.stringify(signatures)).not.toContain("@");
}
