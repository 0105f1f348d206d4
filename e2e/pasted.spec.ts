import { expect } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { makeStopToken } from "#lib/verification/token.ts";
import {
  aPerson,
  codeIn,
  fillForm,
  heading,
  LETTER,
  linkIn,
  mailsTo,
  mailTo,
  sign,
  submitButton,
  tokenOf,
} from "./makers.ts";
import { alertOn } from "./mistakes.ts";
import { test } from "./shared-site.ts";
import { SECRETS } from "./template.ts";

const t = messagesIn("es");

for (const javaScriptEnabled of [false, true]) {
  const by = javaScriptEnabled ? "with" : "without";
  test(`Ana is asked whether she meant gmail.com, ${by} scripts, and what she insists on is kept`, async ({
    browser,
    start,
  }) => {
    const { url } = await start();
    const page = await browser.newPage({ javaScriptEnabled });
    const { name } = aPerson();
    const email = `ana.${Date.now()}@gmial.com`;
    await page.goto(`${url}/es/${LETTER}/sign`);
    await fillForm(page, "es", { name, email });
    await submitButton(page, "es").click();
    await expect(alertOn(page)).toContainText(`¿Quiso escribir ${email.replace("gmial", "gmail")}?`);
    await expect(page.locator("#email")).toHaveValue(email);
    await expect(page.locator("#email")).toHaveAttribute("aria-invalid", "true");
    await submitButton(page, "es").click();
    await expect(heading(page, t("inbox.title"))).toBeVisible();
    await page.close();
  });

  test(`17 kB in a comment come back whole, with the error at the field, ${by} scripts`, async ({ browser, start }) => {
    const { url } = await start();
    const page = await browser.newPage({ javaScriptEnabled });
    const comment = "Así no. ".repeat(2_200).trim();
    await page.goto(`${url}/es/${LETTER}/sign`);
    await fillForm(page, "es", aPerson());
    await page.locator("summary").click();
    await page.locator("[name=comment]").fill(comment);
    await submitButton(page, "es").click();
    await expect(alertOn(page)).toContainText(t("errors.comment.too_long"));
    await expect(page.locator("[name=comment]")).toHaveValue(comment);
    await page.close();
  });
}

test("invisible characters, and an address with its name, are understood", async ({ request }) => {
  const { name, email } = aPerson();
  const typed = { name: `\u202A${name}\u202C`, email: `${name} <${email}>,`, comment: "\uF0B7 Uno\u2028Dos" };
  await sign(request, { ...typed, listed: true });
  const link = linkIn(await mailTo(request, email));
  const page = await (await request.get(link)).text();
  expect(page).toContain(name);
  expect(page).toMatch(/• Uno\nDos/);
  expect(page).not.toMatch(/\u202A|\uF0B7|\u2028/);
});

test("a code in another script, with a hyphen, verifies", async ({ request }) => {
  const { email } = await sign(request);
  const digits = [...codeIn(await mailTo(request, email))].map((digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]);
  const code = `${digits.slice(0, 3).join("")}-${digits.slice(3).join("")}\u200B`;
  const response = await request.post("/api/verifications", { data: { slug: LETTER, email, code } });
  expect(await response.json()).toEqual({ status: "verified" });
});

test("a mangled link verifies, and other pages are found in capitals, with a region or with punctuation", async ({
  request,
}) => {
  const { email } = await sign(request);
  const link = linkIn(await mailTo(request, email));
  for (const end of [")", "%3E", "%20", "%E2%80%8B", "%22", "%0D%0A", "]"]) {
    expect(await (await request.get(link + end)).text()).toContain(`/api/verifications/${tokenOf(link)}`);
  }
  expect((await request.post(`/api/verifications/${tokenOf(link)})`)).status()).toBe(200);
  for (const [typed, meant] of [
    ["/Almagro-Resign", "/almagro-resign"],
    ["/EN/almagro-resign", "/en/almagro-resign"],
    ["/pt-BR/almagro-resign?from=x", "/pt/almagro-resign?from=x"],
    ["/en/almagro-resign).", "/en/almagro-resign"],
  ]) {
    const response = await request.get(typed ?? "", { maxRedirects: 0 });
    expect([response.status(), response.headers().location]).toEqual([308, meant]);
  }
});

test("one-click unsubscribe works from another origin and without a body (RFC 8058)", async ({ request, database }) => {
  Object.assign(process.env, SECRETS, { DATABASE_URL: database.url });
  const { email } = await sign(request, { updates: true });
  await mailsTo(request, email);
  const [row] = await database.query<{ id: string }>(
    "SELECT id FROM signatures WHERE updates ORDER BY id DESC LIMIT 1",
  );
  const url = `/api/stop-mails/${makeStopToken(row?.id ?? "", new Date())}`;
  const elsewhere = { origin: "https://mail.example", "sec-fetch-site": "cross-site" };
  const consent = async () => (await database.query("SELECT updates FROM signatures WHERE id = $1", [row?.id]))[0];
  for (const [type, data] of [
    ["application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"],
    ["text/plain", "x"],
    [],
  ]) {
    await database.query("UPDATE signatures SET updates = true WHERE id = $1", [row?.id]);
    const headers = { ...elsewhere, ...(type && { "content-type": type }) };
    expect((await request.post(url, { headers, data })).status()).toBe(200);
    expect(await consent()).toEqual({ updates: false });
  }
});

test("a form refused while Ana writes shows what the server said, and keeps what she typed", async ({
  page,
  database,
  start,
}) => {
  const { url } = await start();
  await page.goto(`${url}/es/${LETTER}`);
  const { name, email } = aPerson();
  await fillForm(page, "es", { name, email });
  const problem = (status: number, title: string) => ({
    status,
    contentType: "application/problem+json",
    body: JSON.stringify({ title }),
  });
  for (const [answer, words] of [
    [problem(403, "Not from here."), "Not from here."],
    [problem(413, "Too large."), "Too large."],
    [{ status: 429, contentType: "text/html", body: "<h1>Slow down</h1>" }, "Slow down"],
    [{ status: 500, body: "<h1>Oops</h1>" }, t("form.unreachable")],
  ] as const) {
    await page.route("**/signatures", (route) => route.fulfill(answer));
    await submitButton(page, "es").click();
    await expect(alertOn(page)).toHaveText(words);
    await page.unroute("**/signatures");
  }
  await database.query("UPDATE campaigns SET closes_at = now()");
  await submitButton(page, "es").click();
  await expect(alertOn(page)).toContainText(t("letter.closed"));
  await expect(alertOn(page)).toBeFocused();
  await expect(page.getByLabel(t("form.name"), { exact: true })).toHaveValue(name);
});
