import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type Page } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { LETTER, mailTo, signAndVerify } from "./makers.ts";
import { logIn } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./sites.ts";

const t = consoleWords("en");
const es = messagesIn("es");
const fr = messagesIn("fr");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const done = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();

/** As anyone would: two downloaded files. */
async function verifySample(url: string, tag: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "verify-sample-"));
  for (const name of ["verify-count.mjs", "verify-sample.mjs"])
    await writeFile(join(folder, name), await (await fetch(`${url}/${name}`)).text());
  const program = [join(folder, "verify-sample.mjs"), `${url}/log/${LETTER}`, "--tag", tag];
  return (await promisify(execFile)(process.execPath, program, { cwd: folder })).stdout;
}

for (const javaScriptEnabled of scriptsOf("sample"))
  test(`an owner offers a sample, an auditor draws it, a signatory answers, and anyone checks it, ${
    javaScriptEnabled ? "with" : "without"
  } JavaScript`, async ({ browser, database, start }) => {
    test.slow();
    const { url } = await start({ LOG_IN_LIMIT: "0" });
    const options = { baseURL: url, javaScriptEnabled };
    const page = await (await browser.newContext({ ...options, locale: "en" })).newPage();
    const checkAccess = async (of: Page) => javaScriptEnabled && expectAccessible(of); // axe requires scripts
    const ana = await signAndVerify(page.request, { locale: "fr" });
    const bob = await signAndVerify(page.request, { locale: "es" });
    await expect.poll(async () => (await database.query("SELECT FROM logs WHERE published_count = 2")).length).toBe(1);

    await logIn(page);
    await page.goto(`/organize/${LETTER}/deliver/samples`);
    await checkAccess(page);
    await page.getByLabel(t("samples.auditor")).fill("La Secretaría de la OEA");
    await press(page, t("samples.submit"));
    await done(page, t("samples.done.offered"));
    await checkAccess(page);
    const link = (await page.locator("#auditor-link").textContent())?.replace("/en/", "/es/") ?? "";

    const auditor = await (await browser.newContext({ ...options, locale: "es" })).newPage();
    await auditor.goto(link);
    await expect(auditor.getByLabel(es("auditor.wanted"))).toHaveValue("2");
    await checkAccess(auditor);
    await auditor.getByLabel(es("auditor.detail")).evaluate((field) => field.removeAttribute("required"));
    await press(auditor, es("auditor.begin"));
    await expect(auditor.getByRole("alert").getByText(es("errors.detail.required"))).toBeVisible();
    await checkAccess(auditor);
    await auditor.getByLabel(es("auditor.detail")).fill("20 tiradas ante testigos");
    await press(auditor, es("auditor.begin"));
    await done(auditor, es("auditor.named", { count: 2 }));

    await page.reload();
    await expect(page.getByText(t("samples.email", { count: 2 }))).toBeVisible();
    await expect(page.locator("pre.written")).toContainText("La Secretaría de la OEA asks signatories");
    await checkAccess(page);
    await page.getByText(t("samples.approve"), { exact: true }).first().click();
    await page.getByLabel(t("samples.approveSure", { count: 2, who: "La Secretaría de la OEA" })).check();
    await press(page, t("samples.approve"));
    await done(page, t("samples.done.approved"));

    await auditor.reload();
    await checkAccess(auditor);
    await auditor.getByLabel(es("auditor.seed")).fill("6 1 3 3 2 5");
    await press(auditor, es("auditor.draw"));
    await done(auditor, es("auditor.going"));

    const mail = await mailTo(page.request, ana.email, 2);
    expect(mail.subject).toContain("Avez-vous signé");
    expect(mail.text).toContain("La Secretaría de la OEA");
    expect(mail.text).not.toContain("tiradas");
    const [asked = ""] = /\/fr\/asked\/[\w.-]+/.exec(mail.text) ?? [];
    const reader = await (await browser.newContext({ ...options, locale: "fr" })).newPage();
    const response = await reader.goto(asked);
    expect(response?.headers()).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
    await done(reader, fr("asked.stands.none"));
    await checkAccess(reader);
    await press(reader, fr("asked.denied"));
    await done(reader, fr("asked.stands.denied"));
    await press(reader, fr("asked.signed"));
    await done(reader, fr("asked.stands.signed"));
    await checkAccess(reader);
    const tag = /[0-9a-f-]{36}/.exec((await reader.locator("main").textContent()) ?? "")?.[0] ?? "";

    const toBob = await mailTo(page.request, bob.email, 2);
    const stop = /\/es\/stop-mails\/[\w.-]+/.exec(toBob.text)?.[0] ?? "";
    await reader.goto(stop);
    await press(reader, es("stop.asked.button"));
    await expect(reader.getByRole("heading", { name: es("stop.off.title") })).toBeVisible();

    await reader.goto(`/fr/${LETTER}/samples`);
    await expect(reader.getByText(fr("sample.state.asking"))).toBeVisible();
    await expect(reader.getByText("6 1 3 3 2 5")).toBeVisible();
    await checkAccess(reader);
    await auditor.getByText(es("auditor.end"), { exact: true }).first().click();
    await auditor.getByLabel(es("auditor.sure")).check();
    await press(auditor, es("auditor.end"));
    await done(auditor, es("auditor.over"));
    await expect(async () => {
      await reader.reload();
      await expect(reader.getByText(fr("sample.state.abandoned.auditor"))).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(reader.getByText(fr("sample.shows"))).toBeVisible();
    await checkAccess(reader);
    expect(await reader.locator("main").textContent()).not.toMatch(new RegExp(`${ana.email}|${ana.name}`));
    await reader.goto(asked);
    await done(reader, fr("asked.over"));
    await done(reader, fr("asked.stands.signed"));

    const lines = (await verifySample(url, tag)).trim().split("\n");
    expect(lines.filter((line) => !line.startsWith("ok "))).toEqual([]);
    expect(lines.join("\n")).toMatch(/drew [01], [01]\n.*your tag stands in sample 1 under: together/);
  });
