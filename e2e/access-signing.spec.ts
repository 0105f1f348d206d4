import { expect, test } from "@playwright/test";
import { wordsOf } from "#lib/locale/messages.ts";
import { expectAccessible } from "./access.ts";
import { heading, LETTER, linkIn, mailTo, ownLink, sign } from "./makers.ts";

for (const locale of ["es", "fr"] as const) {
  const t = wordsOf(locale);

  test(`everybody can use the mails in ${locale}, and the pages that they lead to`, async ({ page, request }) => {
    const signing = await sign(request, { locale, listed: true, country: "BR", comment: "…" });
    const mail = await mailTo(request, signing.email);
    await page.setContent(mail.html);
    await expectAccessible(page);
    await page.goto(`/mailbox?to=${signing.email}`);
    await expectAccessible(page);
    await page.goto(`/mailbox/${mail.id}`);
    await expectAccessible(page); // which leaves the page in the dark
    await expect(page.locator("iframe")).not.toHaveCSS("background-color", "rgb(255, 255, 255)");

    await page.goto(linkIn(mail));
    await expect(heading(page, t("verify.title"))).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: t("verify.button") }).click();
    await expect(heading(page, t("thanks.title"))).toBeVisible();
    await expectAccessible(page);
    await page.goto(linkIn(mail));
    await expect(heading(page, t("verify.verifiedTitle"))).toBeVisible();
    await expectAccessible(page);

    await page.goto(await ownLink(request, signing));
    await expect(heading(page, t("own.title"))).toBeVisible();
    await expectAccessible(page);
    await page.setContent((await mailTo(request, signing.email, 2)).html);
    await expectAccessible(page);
    await page.goto(`/${locale}/${LETTER}/signatories`);
    await expect(page.getByText(signing.name)).toBeVisible();
    await expectAccessible(page);
  });
}
