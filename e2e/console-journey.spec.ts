import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { aPerson, countOf, fillForm, heading, linkIn, mailTo, signAndVerify, submitButton } from "./makers.ts";
import { aBrowserAt, logIn } from "./organizer.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const es = messagesIn("es");
const en = messagesIn("en");
const SLUG = "open-the-archives";
const BASE = `/organize/${SLUG}`;
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const status = (page: Page) => page.getByRole("status").first();

async function write(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
  await press(page, t("editor.save"));
  await expect(page).toHaveURL(/done=(saved|added)/);
}

test("Olga creates a letter in two languages, Ben edits it, and she publishes, corrects and closes it", async ({
  browser,
  start,
}) => {
  test.slow();
  const site = await start();
  const olga = await aBrowserAt(browser, site);
  const ben = await aBrowserAt(browser, site);
  const reader = await aBrowserAt(browser, site);
  const request = reader.request;

  await test.step("she creates it", async () => {
    await logIn(olga);
    await olga.goto("/organize");
    await olga.getByRole("link", { name: t("home.create") }).click();
    await olga.getByLabel(t("create.titleField")).fill("Open the archives");
    await olga.getByLabel(t("create.addressee")).fill("The National Archive");
    await press(olga, t("create.submit"));
    await expect(olga).toHaveURL(new RegExp(`${BASE}/letter`));
    expect((await request.get(`/en/${SLUG}`)).status()).toBe(404);
  });

  await test.step("she writes it, in English and in Spanish", async () => {
    await olga.goto(`${BASE}/letter`);
    await olga.locator("[name=text]").fill("We ask you to *open* them.");
    await press(olga, t("editor.preview"));
    await expect(olga.locator("#preview em")).toHaveText("open");
    await press(olga, t("editor.save"));
    await expect(status(olga)).toHaveText(t("letter.done.saved"));
    await olga.goto(`${BASE}/letter/languages`);
    await olga.locator("form[data-form=add] select").selectOption("es");
    await press(olga, t("languages.addButton"));
    await expect(status(olga)).toHaveText(t("languages.done.added"));
    await olga.goto(`${BASE}/letter?in=es`);
    await write(olga, {
      title: "Abran los archivos",
      addressee: "El Archivo Nacional",
      text: "Les pedimos que los abran.",
    });
  });

  const { email: bens } = aPerson("Ben");
  await test.step("she invites Ben, who accepts and adds a reason", async () => {
    await olga.goto(`${BASE}/team`);
    await olga.getByLabel(t("team.email")).fill(bens);
    await olga.getByRole("radio", { name: t("home.role.editor") }).check();
    await press(olga, t("team.submit"));
    await expect(status(olga)).toHaveText(t("team.done.invited"));
    expect((await mailTo(request, bens)).subject).toBe(en("mail.invitation.subject", { title: "Open the archives" }));
    await logIn(ben, bens);
    expect((await ben.request.get(BASE)).status()).toBe(404);
    await ben.goto("/organize");
    await press(ben, t("home.acceptNamed", { title: "Open the archives" }));
    await ben.goto(`${BASE}/letter/reasons/new`);
    await write(ben, {
      title: "They are ours",
      summary: "Who paid for them?",
      text: "All of us.",
      sources: "The law.",
    });
    await ben.goto(`${BASE}/letter/state`);
    await expect(ben.getByRole("button", { name: t("state.publishButton") })).toHaveCount(0);
  });

  await test.step("she previews and publishes it", async () => {
    await olga.goto(`${BASE}/preview/es`);
    await expect(olga.getByRole("heading", { name: "Abran los archivos" })).toBeVisible();
    await olga.goto(`${BASE}/letter/state`);
    await expectAccessible(olga);
    await olga.getByLabel(t("state.publishSure")).check();
    await press(olga, t("state.publishButton"));
    await expect(status(olga)).toHaveText(t("state.done.published"));
  });

  await test.step("a reader signs in Spanish", async () => {
    await reader.goto(`/es/${SLUG}`);
    const person = aPerson();
    await fillForm(reader, "es", person);
    await submitButton(reader, "es").click();
    await expect(heading(reader, es("inbox.title"))).toBeVisible();
    await reader.goto(linkIn(await mailTo(request, person.email)));
    await reader.getByRole("button", { name: es("verify.button") }).click();
    await expect(heading(reader, es("thanks.title"))).toBeVisible();
    await reader.goto(`/fr/${SLUG}/reasons/1`);
    await expect(reader.getByRole("heading", { name: "They are ours" })).toBeVisible();
    await olga.goto(BASE);
    await expect(olga.locator("[data-count]")).toHaveText("1");
  });

  await test.step("she corrects it", async () => {
    await olga.goto(`${BASE}/letter`);
    await press(olga, t("letter.correct"));
    await write(olga, { text: "We ask you to *open* them by June." });
    await olga.goto(`${BASE}/letter/publish`);
    await expect(olga.locator("ins").first()).toContainText("June");
    await olga.locator("[name=note-en]").fill("The date was missing.");
    await olga.locator("[name=sure]").check();
    await press(olga, t("letter.publish.button", { number: 2 }));
    await expect(status(olga)).toHaveText(t("letter.done.published"));
    await signAndVerify(request, {}, SLUG);
    await reader.goto(`/en/${SLUG}/versions`);
    await expect(reader.getByText("The date was missing.")).toBeVisible();
    await expect(reader.getByText(en("versions.signed", { count: 1 }))).toHaveCount(2);
  });

  await test.step("she closes it, and the record lists every step", async () => {
    await olga.goto(`${BASE}/letter/state`);
    await olga.getByLabel(t("state.closeSure")).check();
    await press(olga, t("state.closeButton"));
    await expect(status(olga)).toHaveText(t("state.done.closed"));
    await reader.goto(`/en/${SLUG}`);
    await expect(reader.getByText(en("letter.closed"))).toBeVisible();
    await expect(submitButton(reader, "en")).toHaveCount(0);
    expect(await countOf(request, SLUG)).toBe(2);
    await ben.goto(`${BASE}/team/record`);
    expect(await ben.locator(".rows li, .table tbody tr").count()).toBeGreaterThan(8);
  });
});
