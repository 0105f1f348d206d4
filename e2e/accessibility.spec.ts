import { expect, type Page, test } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { sampled } from "#lib/testing/budget.ts";
import { expectAccessible, expectNarrow } from "./accessibility.ts";
import { aPerson, LETTER, STATUE, submitButton } from "./makers.ts";
import { alertOn } from "./mistakes.ts";
import { inTurn } from "./readers.ts";

/** The other reasons have the same layout. */
const PAGES = [
  "",
  ...[
    "",
    "/reasons",
    "/reasons/1",
    "/reasons/10",
    "/signatories",
    "/numbers",
    "/updates",
    "/sign",
    "/check-your-inbox",
    "/thanks",
  ].map((page) => `/${LETTER}${page}`),
  "/privacy",
  "/my-signature",
  "/verify",
  "/my-signature/sent",
  "/my-signature/erase",
  `/${STATUE}`,
];

/** How many of them each language checks for width; each run tries others, RUNS=1000 tries all. */
const NARROW = 4;

/** Error pages and their statuses. */
const FAILURES: [path: string, status: number][] = [
  ["/verify/nothing", 200],
  ["/my-signature/nothing", 200],
  ["/my-signature/erase/nothing", 200],
  ["/stop-mails/nothing", 200],
  ["/samples/nothing", 200],
  [`/${STATUE}/next/nothing`, 200],
  ["/asked/nothing", 200],
  ["/author-contact/nothing", 200],
  ["/nothing/here", 404],
  ["/failure", 200],
];

for (const locale of LOCALES) {
  const t = messagesIn(locale);

  /** Checks width in each language, and axe in one. */
  const expectUsable = async (page: Page, isWhole: boolean) => (isWhole ? expectAccessible(page) : expectNarrow(page));

  test(`pages in ${locale} are accessible, light and dark, on the narrowest phone`, async ({ page }) => {
    const whole = inTurn(LOCALES, PAGES, locale);
    const narrow = sampled(PAGES, NARROW);
    for (const path of PAGES.filter((one) => whole.includes(one) || narrow.includes(one))) {
      expect((await page.goto(`/${locale}${path}`))?.status()).toBe(200);
      await expectUsable(page, whole.includes(path));
    }
  });

  test(`error pages in ${locale} are accessible`, async ({ page }) => {
    await page.goto(`/${locale}/${LETTER}/sign`);
    await page.getByText(t("form.more")).click();
    await page.getByLabel(t("details.comment")).fill("x".repeat(501));
    await submitButton(page, locale).click();
    await expect(alertOn(page).getByRole("link")).toHaveCount(4);
    await expectUsable(page, locale === "es");

    await page.goto(`/${locale}/${LETTER}/check-your-inbox`);
    await page.getByLabel(t("form.email")).fill(aPerson().email);
    await page.getByLabel(t("inbox.code")).fill("123456");
    await page.getByRole("button", { name: t("inbox.submit") }).click();
    await expect(alertOn(page)).toContainText(t("errors.code.wrong_code"));
    await expectUsable(page, locale === "fr");

    const whole = inTurn(LOCALES, FAILURES, locale);
    for (const failure of FAILURES) {
      const [path, status] = failure;
      expect((await page.goto(`/${locale}${path}`))?.status(), path).toBe(status);
      await expectUsable(page, whole.includes(failure));
    }
  });
}
