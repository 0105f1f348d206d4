import { expect, test } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { aPerson, heading, LETTER, mailTo, submitButton } from "./makers.ts";
import { alertOn, endingWith, expectErrors, expectKept, fillIn } from "./mistakes.ts";
import { readersWith } from "./readers.ts";

for (const [at, { locale, label, options }] of readersWith({ javaScriptEnabled: false }).entries()) {
  const t = messagesIn(locale);

  test.describe(`in ${label}`, () => {
    test.use(options);

    const corrects = at % 2 === 0; // the others submit an empty form
    if (corrects)
      test("Ana's errors appear beside their fields with her input, and she corrects them", async ({
        page,
        request,
      }) => {
        await page.goto(`/${locale}/${LETTER}`);
        await fillIn(page, locale);
        const response = page.waitForResponse(`**/api/campaigns/${LETTER}/signatures`);
        await submitButton(page, locale).click();
        expect((await response).status()).toBe(422);
        expect((await response).headers()["cache-control"]).toBe("no-store");
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await expectErrors(page, locale);
        await expectKept(page, locale);

        const { name, email } = aPerson();
        await page.getByLabel(t("form.name"), { exact: true }).fill(name);
        await page.getByLabel(t("form.email"), { exact: true }).fill(email);
        await submitButton(page, locale).click();
        await expect(heading(page, t("inbox.title"))).toBeVisible();
        await expect(page).toHaveURL(
          new RegExp(`/${locale}/${LETTER}/check-your-inbox\\?proof=[\\w-]+&request=[\\w-]+$`),
        );
        await mailTo(request, email);
      });

    if (!corrects)
      test("an empty form reports each required field", async ({ page }) => {
        await page.goto(`/${locale}/${LETTER}/sign`);
        await submitButton(page, locale).click();
        for (const field of ["name", "email"] as const) {
          await expect(page.locator(`#${field}`)).toHaveAccessibleDescription(
            endingWith(t(`errors.${field}.required`)),
          );
        }
        await expect(page.getByRole("group", { name: t("form.listedLegend") })).toHaveAccessibleDescription(
          t("errors.listed.required"),
        );
        await expect(alertOn(page).getByRole("link")).toHaveCount(3);
      });
  });
}
