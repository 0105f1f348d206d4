import { expect, type Page, test } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible, expectNarrow } from "./accessibility.ts";
import { heading, LETTER, linkIn, mailTo, ownLink, sign } from "./makers.ts";

for (const locale of ["es", "fr"] as const) {
  const t = messagesIn(locale);
  const check = (page: Page) => (locale === "es" ? expectAccessible(page) : expectNarrow(page));

  test(`emails in ${locale}, and the pages they link to, are accessible`, async ({ page, request }) => {
    const signing = await sign(request, { locale, listed: true, country: "BR", comment: "…" });
    const mail = await mailTo(request, signing.email);
    await page.setContent(mail.html);
    await check(page);
    await page.goto(`/mailbox?to=${signing.email}`);
    await check(page);
    await page.goto(`/mailbox/${mail.id}`);
    await check(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(page.locator("iframe")).not.toHaveCSS("background-color", "rgb(255, 255, 255)");

    await page.goto(linkIn(mail));
    await expect(heading(page, t("verify.title"))).toBeVisible();
    await check(page);
    await page.getByRole("button", { name: t("verify.button") }).click();
    await expect(heading(page, t("thanks.title"))).toBeVisible();
    await check(page);
    await page.goto(linkIn(mail));
    await expect(heading(page, t("verify.verifiedTitle"))).toBeVisible();
    await check(page);

    await page.goto(await ownLink(request, signing));
    await expect(heading(page, t("own.title"))).toBeVisible();
    await check(page);
    await page.setContent((await mailTo(request, signing.email, 2)).html);
    await check(page);
    await page.goto(`/${locale}/${LETTER}/signatories`);
    await expect(page.getByText(signing.name)).toBeVisible();
    await check(page);
  });
}
