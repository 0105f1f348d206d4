import { expect } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { aPerson, aSigning, heading, LETTER, mailsTo, STATUE, tokenOf } from "./makers.ts";
import { alertOn } from "./mistakes.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./sites.ts";

const t = messagesIn("fr");

for (const javaScriptEnabled of scriptsOf("find"))
  test(`Jean finds his signatures by email address, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    request,
    start,
  }) => {
    const { url } = await start();
    const jean = aSigning({ ...aPerson("Jean"), locale: "fr" });
    for (const slug of [LETTER, STATUE])
      expect((await request.post(`${url}/api/campaigns/${slug}/signatures`, { data: jean })).status()).toBe(202);
    const mails = () => mailsTo(request, jean.email, url);
    await expect.poll(async () => (await mails()).length, { timeout: 20_000 }).toBe(2);
    const links = (await mails()).map(({ text }) => /\/fr\/verify\/[\w.-]+/.exec(text)?.[0] ?? "");
    expect((await request.post(`${url}/api/verifications/${tokenOf(links[0] ?? "")}`)).status()).toBe(200);

    const page = await browser.newPage({ javaScriptEnabled, baseURL: url });
    await page.goto(`/fr/${LETTER}`);
    await page
      .locator("footer")
      .getByRole("link", { name: t("site.find") })
      .click();
    await expect(heading(page, t("find.title"))).toBeVisible();

    for (const email of [aPerson().email, jean.email]) {
      await page.goto("/fr/my-signature");
      await page.getByLabel(t("form.email"), { exact: true }).fill(email);
      await page.getByRole("button", { name: t("find.submit") }).click();
      await expect(heading(page, t("find.sentTitle"))).toBeVisible();
      await expect(page).toHaveURL("/fr/my-signature/sent");
    }
    await expect.poll(async () => (await mails()).length, { timeout: 20_000 }).toBe(3);
    const [mail] = await mails();
    expect(mail?.subject).toBe(t("mail.mySignatures.subject"));
    expect(mail?.text).not.toContain(jean.name);
    const own = [...(mail?.text ?? "").matchAll(/\/fr\/my-signature\/(?!erase)[\w.-]+/g)].map(([path]) => path);
    expect(own).toHaveLength(1); // for the verified one
    expect(mail?.text).toContain(t("mail.mySignatures.again"));
    await page.goto(own[0] ?? "");
    await expect(heading(page, t("own.title"))).toBeVisible();
    await expect(page.locator(".facts").getByText(t("own.counted"), { exact: true })).toBeVisible();
    await page.close();
  });

for (const javaScriptEnabled of scriptsOf("find 2"))
  test(`an incomplete address is reported beside its field and stays in it, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    baseURL,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled, baseURL });
    await page.goto("/fr/my-signature");
    const field = page.getByLabel(t("form.email"), { exact: true });
    await field.fill("jean");
    await page.getByRole("button", { name: t("find.submit") }).click();
    await expect(alertOn(page)).toContainText(t("errors.email.not_an_address"));
    await expect(field).toHaveValue("jean");
    await expect(field).toHaveAccessibleDescription(new RegExp(t("errors.email.not_an_address")));
    if (javaScriptEnabled) await expectAccessible(page);
    await page.close();
  });
