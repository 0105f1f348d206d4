import { expect, type Page, test } from "@playwright/test";
import { wordsOf } from "#lib/locale/messages.ts";
import { expectAccessible, expectNarrow } from "./access.ts";
import { heading, LETTER, linkIn, mailTo, ownLink, sign } from "./makers.ts";

for (const locale of ["es", "fr"] as const) {
  const t = wordsOf(locale);
  const look = (page: Page) => (locale === "es" ? expectAccessible(page) : expectNarrow(page));

  test(`everybody can use the mails in ${locale}, and the pages that they lead to`, async ({ page, request }) => {
    const signing = await sign(request, { locale, listed: true, country: "BR", comment: "…" });
    const mail = await mailTo(request, signing.email);
    await page.setContent(mail.html);
    await look(page);
    await page.goto(`/mailbox?to=${signing.email}`);
    await look(page);
    await page.goto(`/mailbox/${mail.id}`);
    await look(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(page.locator("iframe")).not.toHaveCSS("background-color", "rgb(255, 255, 255)");

    await page.goto(linkIn(mail));
    await expect(heading(page, t("verify.title"))).toBeVisible();
    await look(page);
    await page.getByRole("button", { name: t("verify.button") }).click();
    await expect(heading(page, t("thanks.title"))).toBeVisible();
    await look(page);
    await page.goto(linkIn(mail));
    await expect(heading(page, t("verify.verifiedTitle"))).toBeVisible();
    await look(page);

    await page.goto(await ownLink(request, signing));
    await expect(heading(page, t("own.title"))).toBeVisible();
    await look(page);
    await page.setContent((await mailTo(request, signing.email, 2)).html);
    await look(page);
    await page.goto(`/${locale}/${LETTER}/signatories`);
    await expect(page.getByText(signing.name)).toBeVisible();
    await look(page);
  });
}
