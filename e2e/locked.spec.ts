import { expect, type Page } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { aPerson, codeIn, fillForm, heading, LETTER, linkIn, mailTo, submitButton } from "./makers.ts";
import { alertOn } from "./mistakes.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./sites.ts";

const t = messagesIn("pt");

async function type(page: Page, code: string): Promise<number> {
  await page.getByLabel(t("inbox.code")).fill(code);
  const response = page.waitForResponse("**/api/verifications");
  await page.getByRole("button", { name: t("inbox.submit") }).click();
  return (await response).status();
}

const wrongFor = (code: string, turn: number) => String((Number(code) + turn) % 1_000_000).padStart(6, "0");

/** Signs, and leaves the code page open. */
async function signOn(page: Page) {
  const person = aPerson("Lucia");
  await page.goto(`/pt/${LETTER}/sign`);
  await fillForm(page, "pt", person);
  await submitButton(page, "pt").click();
  await expect(heading(page, t("inbox.title"))).toBeVisible();
  await page.getByLabel(t("form.email")).fill(person.email);
  const mail = await mailTo(page.request, person.email);
  return { ...person, link: linkIn(mail), code: codeIn(mail) };
}

for (const javaScriptEnabled of scriptsOf("locked")) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test(`after five wrong codes the page points to the link, which works, ${how}`, async ({ browser, start }) => {
    const { url } = await start();
    const page = await browser.newPage({ javaScriptEnabled, baseURL: url });
    const lucia = await signOn(page);
    for (let turn = 1; turn <= 5; turn += 1) expect(await type(page, wrongFor(lucia.code, turn))).toBe(422);
    expect(await type(page, lucia.code)).toBe(429);
    await expect(alertOn(page)).toContainText(t("problem.too_many_attempts"));
    if (javaScriptEnabled) await expectAccessible(page, { colours: false });
    await page.goto(lucia.link);
    await page.getByRole("button", { name: t("verify.button") }).click();
    await expect(heading(page, t("thanks.title"))).toBeVisible();
    await page.close();
  });

  test(`others on the same network cannot lock out the browser that signed, ${how}`, async ({ browser, start }) => {
    const { url } = await start();
    const page = await browser.newPage({ javaScriptEnabled, baseURL: url });
    const { email, code } = await signOn(page);
    for (let turn = 1; turn <= 6; turn += 1) {
      const data = { slug: LETTER, email, code: wrongFor(code, turn) };
      expect((await page.request.post("/api/verifications", { data })).status()).toBe(turn > 5 ? 429 : 422);
    }
    expect(await type(page, wrongFor(code, 1))).toBe(422);
    await expect(alertOn(page)).toContainText(t("errors.code.wrong_code"));
    await page.getByLabel(t("inbox.code")).fill(code);
    await page.getByRole("button", { name: t("inbox.submit") }).click();
    await page.getByRole("button", { name: t("verify.button") }).click();
    await expect(heading(page, t("thanks.title"))).toBeVisible();
    await page.close();
  });
}
