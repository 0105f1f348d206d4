import { expect } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { aPerson, aSigning, fillForm, heading, LETTER, submitButton } from "./makers.ts";
import { alertOn } from "./mistakes.ts";
import { aBrowserAt } from "./organizer.ts";
import { test } from "./sites.ts";

test("while the database is down cached pages are shown, others say so in the reader's language, and it recovers by itself", async ({
  page,
  database,
  start,
}) => {
  const { url } = await start();
  const t = messagesIn("es");
  const count = () => page.request.get(`${url}/api/campaigns/${LETTER}/count`);
  await page.goto(`${url}/es/${LETTER}`);
  expect((await count()).status()).toBe(200);
  const { name, email } = aPerson();
  await fillForm(page, "es", { name, email });
  await database.goAway();

  expect((await page.request.get(`${url}/api/health`)).status()).toBe(503);
  await submitButton(page, "es").click();
  await expect(alertOn(page)).toHaveText(t("form.unreachable"));
  await expect(page.getByLabel(t("form.name"), { exact: true })).toHaveValue(name);
  await expect(page.getByLabel(t("form.email"), { exact: true })).toHaveValue(email);
  const refused = await page.request.post(`${url}/api/campaigns/${LETTER}/signatures`, { data: aSigning() });
  expect(refused.status()).toBe(503);
  expect(refused.headers()).toMatchObject({ "retry-after": "5", "cache-control": "no-store" });
  expect((await refused.json()).type).toBe("urn:undersigned:problem:unavailable");

  for (const locale of LOCALES) {
    const never = await page.goto(`${url}/${locale}/${LETTER}/reasons/3`);
    expect(never?.status()).toBe(503);
    expect(never?.headers()).toMatchObject({ "cache-control": "no-store", "retry-after": "5" });
    await expect(heading(page, messagesIn(locale)("failure.title"))).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
  }
  await expect(async () => {
    const kept = await page.goto(`${url}/es/${LETTER}`); // stale, and rendering fails
    expect(kept?.status()).toBe(200);
  }).toPass();
  await expect(page.getByLabel(t("form.name"), { exact: true })).toBeVisible();
  expect((await count()).status()).toBe(200);

  await database.comeBack();
  await expect.poll(async () => (await page.request.get(`${url}/api/health`)).status()).toBe(200);
  await fillForm(page, "es", { name, email });
  await submitButton(page, "es").click();
  await expect(heading(page, t("inbox.title"))).toBeVisible();
  const mails = async () => (await page.request.get(`${url}/api/mailbox`, { params: { to: email } })).json();
  await expect.poll(async () => (await mails()).length, { timeout: 20_000 }).toBe(1);
});

test("without scripts, signing while the database is down returns the form, which can be sent again and counts once", async ({
  browser,
  database,
  start,
}) => {
  const site = await start();
  const page = await aBrowserAt(browser, site, { javaScriptEnabled: false });
  const t = messagesIn("es");
  await page.goto(`/es/${LETTER}`);
  const { name, email } = aPerson("Ana Ñandú");
  await fillForm(page, "es", { name, email });
  await database.goAway();
  const response = page.waitForResponse((response) => response.request().method() === "POST");
  await submitButton(page, "es").click();
  expect((await response).status()).toBe(503);
  await expect(page.getByText(t("failure.kept"))).toBeVisible();
  await page.getByRole("button", { name: t("failure.send") }).click();
  await expect(page.getByText(t("failure.kept"))).toBeVisible();
  await database.comeBack();
  await expect.poll(async () => (await page.request.get("/api/health")).status()).toBe(200);
  await page.getByRole("button", { name: t("failure.send") }).click();
  await expect(heading(page, t("inbox.title"))).toBeVisible();
  expect(await database.query("SELECT name FROM signatures")).toEqual([{ name }]);
});

test("a process started while the database is down says so, and works fully once it is back", async ({
  request,
  database,
  start,
}) => {
  await database.goAway();
  const { url } = await start();
  expect((await request.get(`${url}/api/health`)).status()).toBe(503);
  expect((await request.get(`${url}/api/campaigns/${LETTER}/count`)).status()).toBe(503);
  await database.comeBack();
  const signing = aSigning();
  await expect
    .poll(async () => (await request.post(`${url}/api/campaigns/${LETTER}/signatures`, { data: signing })).status())
    .toBe(202);
  const mails = async () => (await request.get(`${url}/api/mailbox`, { params: { to: signing.email } })).json();
  await expect.poll(async () => (await mails()).length, { timeout: 30_000 }).toBe(1);
});

test("a process whose keys are not those of the stored data names the key and exits", async ({ database, start }) => {
  await start();
  const known = () => database.query("SELECT 1 FROM key_canaries WHERE kind = 'digest'");
  await expect.poll(async () => (await known()).length).toBe(1);
  const other = { DIGEST_KEY: Buffer.alloc(32, 9).toString("base64") };
  const started = await start(other).catch((error: Error) => ({
    url: "http://none.invalid",
    output: () => error.message,
  }));
  await expect.poll(started.output).toContain("DIGEST_KEY");
  const isUp = () => fetch(`${started.url}/api/health/live`).then(Boolean, () => false);
  await expect.poll(isUp).toBe(false);
});
