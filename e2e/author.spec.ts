import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { consoleWords } from "#lib/locale/console.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { aPhoto } from "#lib/testing/updates.ts";
import { expectAccessible } from "./accessibility.ts";
import { aCast, cookieAt } from "./console-cast.ts";
import { fill, press } from "./console-forms.ts";
import { agreeToMessages, stopMessages } from "./contact.ts";
import { aPerson, heading, mailTo } from "./makers.ts";
import { readersWith, scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const en = messagesIn("en");
const done = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();
const choose = async (page: Page) =>
  page.locator("[name=picture]").setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: await aPhoto() });

for (const javaScriptEnabled of scriptsOf("author"))
  test(`a letter gets an author, a picture and a contact form, and a reader asks the author, ${
    javaScriptEnabled ? "with" : "without"
  } JavaScript`, async ({ browser, database, start }) => {
    test.slow();
    const { url } = await start({ LOG_IN_LIMIT: "0" });
    const context = await browser.newContext({ baseURL: url, locale: "en", javaScriptEnabled });
    const cast = await aCast(database);
    const { slug } = cast;
    await context.addCookies([cookieAt(url, cast, "owner")]);
    const page = await context.newPage();
    const [author, reader] = [aPerson("Secretary"), aPerson("Ines")];
    expect(await (await page.request.get(`/en/${slug}`)).text()).not.toContain(en("letter.startedBy"));

    await page.goto(`/organize/${slug}/letter/author`);
    await expectAccessible(page);
    await page.getByLabel(t("author.kinds.organization")).check();
    await fill(page, { name: "Union of Teachers", website: "union.example", "role-en": "Of the plateau" });
    await fill(page, { "role-es": "Del altiplano" });
    await press(page, t("author.save"));
    await done(page, t("author.done.saved"));
    await choose(page);
    await press(page, t("updates.picture.add"));
    await done(page, t("author.done.pictured"));
    await fill(page, { email: author.email });
    await press(page, t("author.contactSave"));
    await done(page, t("author.done.asked"));
    await expectAccessible(page);
    expect((await page.request.get(`/en/${slug}/contact`)).status()).toBe(404);
    await agreeToMessages(page, author.email);

    await page.goto(`/organize/${slug}/letter/picture`);
    await choose(page);
    await page.locator("[name=alt]").evaluate((field) => field.removeAttribute("required"));
    await press(page, t("updates.picture.add"));
    await expect(page.getByRole("alert").getByText(t("errors.alt.alt_missing"))).toBeVisible();
    await choose(page);
    await fill(page, { alt: "A crowd with candles" });
    await press(page, t("updates.picture.add"));
    await done(page, t("picture.done.pictured"));
    await fill(page, { focusX: "20", focusY: "80", "alt-es": "Una multitud con velas" });
    await press(page, t("picture.save"));
    await done(page, t("picture.done.described"));
    await expectAccessible(page);

    await page.goto(`/organize/${slug}/letter/emails`);
    await fill(page, { sender: "Union of Teachers" });
    await press(page, t("emails.save"));
    await done(page, t("emails.done.saved"));
    await expectAccessible(page);

    const letter = await page.request.get(`/es/${slug}`);
    const facts = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(await letter.text())?.[1] ?? "";
    const told = { "@type": "Organization", name: "Union of Teachers", description: "Del altiplano" };
    expect(JSON.parse(facts)).toMatchObject({ author: told, image: [expect.anything(), expect.anything()] });
    await page.goto(`/es/${slug}`);
    await expect(page.getByText("Union of Teachers, Del altiplano")).toBeVisible();
    await expect(page.getByRole("img", { name: "Una multitud con velas" })).toBeVisible();
    const share = await page.request.get(`/es/${slug}/share.png`);
    expect(await sharp(await share.body()).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    await expectAccessible(page);
    expect(await (await page.request.get(`/es/${slug}`)).text()).not.toContain(author.email);

    await page.goto(`/en/${slug}`);
    await page.getByRole("link", { name: en("letter.writeTo") }).click();
    await expectAccessible(page);
    await fill(page, { name: reader.name, email: "not an address", message: "What is next?\nAnd when?" });
    await press(page, en("contact.submit"));
    await expect(page.getByRole("alert").getByText(en("errors.email.not_an_address"))).toBeVisible();
    await expect(page.locator("[name=message]")).toHaveValue("What is next?\nAnd when?");
    await fill(page, { email: reader.email });
    await press(page, en("contact.submit"));
    await expect(heading(page, en("contact.sentTitle"))).toBeVisible();
    await expectAccessible(page);
    const check = await mailTo(page.request, reader.email);
    const link = /\/en\/contact\/[\w.-]+/.exec(check.text)?.[0] ?? "";
    await page.request.get(link); // as a scanner does
    await page.goto(link);
    await expect(page.getByText("And when?")).toBeVisible();
    await expectAccessible(page);
    await mailTo(page.request, author.email); // no other than the one that asks
    await press(page, en("contact.send"));
    await expect(heading(page, en("contact.doneTitle"))).toBeVisible();
    const mail = await mailTo(page.request, author.email, 2);
    expect(mail).toMatchObject({ reply_to: reader.email, text: expect.stringContaining("What is next?\nAnd when?") });

    for (const { locale, options } of readersWith({ javaScriptEnabled: true })) {
      const other = await (await browser.newContext({ baseURL: url, ...options })).newPage();
      await other.goto(`/${locale}/${slug}/contact`);
      await expect(heading(other, messagesIn(locale)("contact.title"))).toBeVisible();
      await expectAccessible(other, { colours: locale === "en" });
      await other.goto(`/${locale}/contact/nothing`);
      await expect(heading(other, messagesIn(locale)("contact.unknownTitle"))).toBeVisible();
    }

    await stopMessages(page, mail);
    expect((await page.request.get(`/en/${slug}/contact`)).status()).toBe(404);
  });

test("a host names the site, and pages have its name, color and links", async ({ browser, database, start }) => {
  const [{ url }, cast] = [await start({ LOG_IN_LIMIT: "0" }), await aCast(database)];
  const page = await browser.newPage({ baseURL: url, locale: "en" });
  await page.context().addCookies([cookieAt(url, cast, "host")]);
  await page.goto("/organize/site/identity");
  await expectAccessible(page);
  await fill(page, { name: "Cartas", accent: "#ffee00", "links-en": "Union https://union.example" });
  await fill(page, { "imprint-es": "Sí" });
  await press(page, t("identity.save"));
  const alert = page.locator("[data-form=identity] [role=alert]");
  await expect(alert).toContainText(/#[0-9a-f]{6}/);
  const accent = /#[0-9a-f]{6}/.exec((await alert.textContent()) ?? "")?.[0] ?? "";
  await fill(page, { accent });
  await press(page, t("identity.save"));
  await done(page, t("identity.done.saved"));
  const named = async (reader: Page, locale: string, name: string) =>
    expect(async () => {
      await reader.goto(`/${locale}`);
      await expect(reader.locator(".masthead")).toContainText(name, { timeout: 500 });
    }).toPass();
  for (const { locale, options } of readersWith({ javaScriptEnabled: true })) {
    const reader = await (await browser.newContext({ baseURL: url, ...options })).newPage();
    await named(reader, locale, "Cartas");
    await expect(reader.getByRole("link", { name: "Union" })).toHaveAttribute("href", "https://union.example/");
    await expectAccessible(reader, { colours: locale === "en" });
    await reader.getByRole("link", { name: messagesIn(locale)("site.imprint") }).click();
    await expect(heading(reader, messagesIn(locale)("site.imprint"))).toBeVisible();
    await expectAccessible(reader, { colours: locale === "en" });
  }
  await database.query("DELETE FROM site");
  await named(page, "en", "Undersigned");
});
