import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { consoleWords } from "#lib/locale/console.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { aPhoto } from "#lib/testing/updates.ts";
import { expectAccessible } from "./accessibility.ts";
import { LETTER, mailsTo, mailTo, signAndVerify } from "./makers.ts";
import { logIn } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const es = messagesIn("es");
const en = messagesIn("en");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const done = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();

/** Fills in form fields by name. */
async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).fill(value);
}

const choose = (page: Page, buffer: Buffer) =>
  page.locator("[name=picture]").setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer });

for (const javaScriptEnabled of scriptsOf("updates"))
  test(`a delivery with a picture, its timeline in two languages, an email, unsubscribing, and the response, ${
    javaScriptEnabled ? "with" : "without"
  } JavaScript`, async ({ browser, start }) => {
    test.slow();
    const { url } = await start({ LOG_IN_LIMIT: "0" });
    const page = await (await browser.newContext({ baseURL: url, locale: "en", javaScriptEnabled })).newPage();
    const checkAccess = async () => expectAccessible(page);
    await logIn(page);
    const ana = await signAndVerify(page.request, { locale: "es", updates: true });
    const bob = await signAndVerify(page.request, { updates: false });

    await page.goto(`/organize/${LETTER}/deliver/responses`);
    await checkAccess();
    await page.getByRole("link", { name: t("updates.add.delivery") }).click();
    await expect(page.locator("[name=count]")).toHaveValue("2");
    await checkAccess();
    await fill(page, { day: "2026-11-20", person: "", place: "Washington", text: "We *handed* it over. <script>" });
    await page.locator("[name=person]").evaluate((field) => field.removeAttribute("required"));
    await press(page, t("editor.save"));
    await expect(page.getByRole("alert").getByText(t("errors.any.required"))).toBeVisible();
    await expect(page.locator("[name=place]")).toHaveValue("Washington");
    await fill(page, { person: "The office of the Secretary General" });
    await press(page, t("editor.preview"));
    await expect(page.locator("#preview .entry em")).toHaveText("handed");
    await press(page, t("editor.save"));
    await done(page, t("updates.done.added"));
    const update = new URL(page.url()).pathname;

    await choose(page, Buffer.from("no"));
    await press(page, t("updates.picture.add"));
    await expect(page.getByRole("alert").getByText(t("errors.picture.not_a_picture"))).toBeVisible();
    if (javaScriptEnabled) {
      await choose(page, Buffer.alloc(12_000_000)); // larger than any form may be
      await press(page, t("updates.picture.add"));
      await expect(page.getByRole("alert").getByText(t("errors.picture.picture_too_large"))).toBeVisible();
    }
    await choose(page, await aPhoto());
    await press(page, t("updates.picture.add"));
    await done(page, t("updates.done.pictured"));
    await fill(page, { alt: "Two people with a box" });
    await press(page, t("editor.save"));
    await done(page, t("updates.done.saved"));
    await checkAccess();
    await page.goto(`${update}?in=es`);
    await fill(page, { person: "la oficina del Secretario General", place: "Washington", text: "La entregamos." });
    await press(page, t("editor.save"));
    await done(page, t("updates.done.saved"));

    expect((await page.request.get(`/en/${LETTER}/updates`)).status()).toBe(200);
    expect(await (await page.request.get(`/en/${LETTER}/updates`)).text()).not.toContain("handed");
    await page.goto(`${update}/publish`);
    await expect(page.locator("[name=mails]")).not.toBeChecked();
    await checkAccess();
    await page.locator("[name=mails]").check();
    await press(page, t("updates.publish.button"));
    await done(page, t("updates.done.mailed"));
    await checkAccess();

    const mail = await mailTo(page.request, ana.email, 2);
    expect(mail.subject).toContain("Entregada");
    expect(mail.text).toContain("La entregamos.");
    expect(await mailsTo(page.request, bob.email)).toHaveLength(1);

    await page.goto(`/es/${LETTER}/updates`);
    await expect(
      page.getByRole("heading", { name: es("updates.delivered", { name: "la oficina del Secretario General" }) }),
    ).toBeVisible();
    await checkAccess();
    await page.goto(`/en/${LETTER}/updates`);
    await expect(page.locator(".entry em")).toHaveText("handed");
    const picture = page.getByRole("img", { name: "Two people with a box" });
    await picture.scrollIntoViewIfNeeded();
    const response = await page.request.get((await picture.getAttribute("src")) ?? "");
    expect(response.headers()).toMatchObject({ "content-type": "image/webp", "x-content-type-options": "nosniff" });
    expect(response.headers()["cache-control"]).toContain("public");
    const { exif, width } = await sharp(await response.body()).metadata();
    expect([exif, width]).toEqual([undefined, 800]);
    await checkAccess();

    const entries = await page.evaluate(async () => {
      const url = document.querySelector('[type="application/atom+xml"]')?.getAttribute("href") ?? "";
      const feed = new DOMParser().parseFromString(await (await fetch(url)).text(), "application/xml");
      return feed.querySelectorAll("feed > entry > content").length;
    });
    expect(entries).toBe(1);
    const [, link = ""] = /<([^>]+)>/.exec(String(Reflect.get(mail, "headers")["List-Unsubscribe"])) ?? [];
    await page.goto(link); // like a scanner; nothing happens
    await expect(page.getByRole("button", { name: es("stop.on.button") })).toBeVisible();
    await checkAccess();
    const oneClick = { "List-Unsubscribe": "One-Click" };
    for (const _ of [1, 2]) expect((await page.request.post(link, { form: oneClick })).status()).toBe(200);
    await page.reload();
    await expect(page.getByRole("heading", { name: es("stop.off.title") })).toBeVisible();
    await press(page, es("stop.off.button"));
    await press(page, es("stop.on.button"));
    await expect(page.getByRole("heading", { name: es("stop.off.title") })).toBeVisible();
    const [own = ""] = /\/es\/my-signature\/[\w.-]+/.exec(mail.text) ?? [];
    await page.goto(own);
    await expect(page.getByText(es("own.noUpdates"))).toBeVisible();
    await press(page, es("own.start"));
    await expect(page.getByText(es("own.updates"))).toBeVisible();
    await press(page, es("own.stop"));
    await expect(page.getByText(es("own.noUpdates"))).toBeVisible();

    await page.goto(`/organize/${LETTER}/reach/updates/new?kind=response`);
    await page.locator("[name=outcome]").selectOption("refused");
    await fill(page, { day: "2026-11-22", person: "The Secretary General", text: "" });
    await press(page, t("editor.save"));
    await page.getByRole("link", { name: t("updates.publish.way") }).click();
    await expect(page.getByText(t("updates.publish.consenting", { count: 0 }))).toBeVisible();
    await press(page, t("updates.publish.button"));
    await done(page, t("updates.done.published"));
    await page.goto(`/en/${LETTER}`);
    const refused = en("updates.outcomes.refused", { name: "The Secretary General" });
    await expect(page.locator(".standing .delivered")).toContainText(refused);
    await page.setViewportSize({ width: 390, height: 800 });
    await expect(page.locator(".sheet > .delivered")).toContainText(refused);
    await checkAccess();
    const { updates: all } = await (await page.request.get(`/api/campaigns/${LETTER}/updates?locale=es`)).json();
    const updates = all.filter(({ kind }: { kind: string }) => kind !== "published"); // published today, and listed first
    expect(updates[0]).toMatchObject({ kind: "response", outcome: "refused", person: "The Secretary General" });
    expect(updates[1]).toMatchObject({ kind: "delivery", count: 2, text: "La entregamos.", picture: { width: 800 } });
    expect((await mailTo(page.request, ana.email, 2)).id).toBe(mail.id);
  });
