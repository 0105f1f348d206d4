import { expect } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import {
  aPerson,
  countOf,
  fillForm,
  heading,
  isConfirmation,
  LETTER,
  linkIn,
  type Mail,
  mailTo,
  STATUE,
  signAndVerify,
  submitButton,
} from "./makers.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = messagesIn("es");

for (const javaScriptEnabled of scriptsOf("next letter"))
  test(`after the resignation letter Lucia signs the statue letter with one press, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browser,
    baseURL,
    request,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled, baseURL, viewport: { width: 390, height: 780 } });
    const lucia = { ...aPerson("Lucia"), listed: true };
    await page.goto(`/es/${LETTER}/sign`);
    await fillForm(page, "es", lucia);
    await submitButton(page, "es").click();
    await expect(page.getByRole("button", { name: t("inbox.sendAgain") })).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    await page.goto(linkIn(await mailTo(request, lucia.email)));
    await page.getByRole("button", { name: t("verify.button") }).click();
    await expect(heading(page, t("thanks.title"))).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole("link", { name: t("next.see") }).click();

    await expect(heading(page, t("next.title"))).toBeVisible();
    await expect(page.getByText(lucia.name, { exact: true })).toBeVisible();
    await expect(page.getByLabel(t("form.listedYes"))).toBeChecked();
    await expect(page.getByLabel(t("form.updates"))).not.toBeChecked();
    if (javaScriptEnabled) await expectAccessible(page);
    const link = page.url();
    expect((await request.get(link)).status()).toBe(200);
    expect(await countOf(request, STATUE)).toBe(0);
    await page.getByLabel(t("form.listedNo")).check();
    await page.getByRole("button", { name: t("next.submit") }).click();
    await expect(heading(page, t("thanks.title"))).toBeVisible();
    expect([await countOf(request, STATUE), await countOf(request, LETTER)]).toEqual([1, 1]);
    const { signatures } = await (await request.get(`/api/campaigns/${STATUE}/signatures`)).json();
    expect(signatures).toEqual([]);
    await expect(page.getByRole("link", { name: t("next.see") })).toHaveCount(0);
    await page.goto(link);
    await expect(heading(page, t("next.already_signedTitle"))).toBeVisible();
    await page.close();
  });

test("the email that confirms opens the next letter and the own page, and another site cannot press", async ({
  page,
  request,
}) => {
  const { email } = await signAndVerify(request, { locale: "es", listed: true });
  const mails = async (): Promise<Mail[]> =>
    (await (await request.get("/api/mailbox", { params: { to: email } })).json()).filter(isConfirmation);
  await expect.poll(async () => (await mails()).length, { timeout: 20_000 }).toBe(1);
  const [mail = { text: "", html: "", id: "" }] = await mails();
  await page.setContent(mail.html);
  await expectAccessible(page);
  const path = new RegExp(`/es/${STATUE}/next/[\\w.-]+`).exec(mail.text)?.[0] ?? "";
  const action = path.replace("/es/", "/api/campaigns/");
  const forged = await request.post(action, {
    form: { listed: "yes", locale: "es", shown: "x" },
    headers: { "sec-fetch-site": "cross-site" },
  });
  expect(forged.status()).toBe(403);
  await page.goto(`${path}).`);
  await page.getByRole("button", { name: t("next.submit") }).click();
  await expect(heading(page, t("thanks.title"))).toBeVisible();
  expect(await countOf(request, STATUE)).toBe(1);
  await page.goto(/\/es\/my-signature\/[\w.-]+/.exec(mail.text)?.[0] ?? "");
  await expect(heading(page, t("own.title"))).toBeVisible();
});
