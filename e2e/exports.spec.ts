import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, expect, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { headersIn } from "#lib/exports/headers.ts";
import { consoleWords } from "#lib/locale/console.ts";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible, expectNarrow } from "./accessibility.ts";
import { aCast, type Who } from "./console-cast.ts";
import { sign } from "./makers.ts";
import { aBrowserAt } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { type Database, type Site, test } from "./shared-site.ts";

const t = consoleWords("en");
const NAMES = ['José "Pepe", O’Higgins', "=cmd|' /C calc'!A0", "שלום עולם", "毛泽东 😀"];

/** A campaign with its cast and signatures with names that are hard for file formats, all subscribed to updates. */
async function aSigned({ database, start }: { database: Database; start: () => Promise<Site> }, browser: Browser) {
  const site = await start();
  const cast = await aCast(database);
  const { request } = await aBrowserAt(browser, site);
  for (const name of NAMES) await sign(request, { name, listed: true, updates: true }, cast.slug);
  await sign(request, { name: "Private", updates: false }, cast.slug);
  await database.query("UPDATE signatures SET verified_at = CASE WHEN name <> 'Ana' THEN now() END"); // belongs to the cast
  const logIn = async (who: Who, options = {}) => {
    const page = await aBrowserAt(browser, site, options);
    const [name = "", value = ""] = (cast.cookies.get(who) ?? "").split("=");
    await page.context().addCookies([{ name, value, url: site.url }]);
    await page.goto(`/organize/${cast.slug}/deliver/exports`);
    return page;
  };
  return { site, cast, logIn };
}

type Kind = "delivery" | "contacts";

async function take(page: Page, kind: Kind, format: "csv" | "xlsx" | "jsonl") {
  const form = page.getByRole("region", { name: t(`exports.kinds.${kind}`) });
  await form.getByLabel(t("exports.purpose")).fill(`Story of ${kind} as ${format}`);
  await form.getByLabel(t(`exports.formats.${format}`), { exact: true }).check();
  const button = form.getByRole("button", { name: t(`exports.submit.${kind}`) });
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

for (const javaScriptEnabled of scriptsOf("exports"))
  test(`a steward exports each list in each format, ${javaScriptEnabled ? "with" : "without"} scripts; other programs read them, and the ledger lists them`, async ({
    browser,
    database,
    start,
  }) => {
    const { cast, logIn } = await aSigned({ database, start }, browser);
    const page = await logIn("steward", { javaScriptEnabled });
    await expect(page.getByText(t("exports.none"))).toBeVisible();
    for (const kind of ["delivery", "contacts"] as const) {
      const column = headersIn("en")("name");
      const csv = await take(page, kind, "csv");
      const rows: Record<string, string>[] = parse(csv.bytes, { columns: true, record_delimiter: "\r\n" });
      expect(rows.map((row) => row[column])).toEqual(NAMES.map((name) => (name.startsWith("=") ? `'${name}` : name)));
      const jsonl = await take(page, kind, "jsonl");
      const lines = jsonl.bytes.toString().trim().split("\n");
      expect(lines.map((line) => JSON.parse(line).name)).toEqual(NAMES);
      const xlsx = await take(page, kind, "xlsx");
      const [sheet] = await readXlsxFile(xlsx.bytes);
      const at = sheet?.data[0]?.indexOf(column) ?? -1;
      expect(sheet?.data.slice(1).map((row) => row[at])).toEqual(NAMES);
      expect(xlsx.name).toMatch(new RegExp(`^${cast.slug}-${kind}-\\d{4}-\\d\\d-\\d\\d\\.xlsx$`));
      for (const { bytes } of [csv, jsonl]) expect(bytes.includes("@example.org")).toBe(kind === "contacts");
      await page.reload();
      for (const { bytes } of [csv, jsonl, xlsx])
        await expect(page.getByText(createHash("sha256").update(bytes).digest("hex"))).toBeVisible();
    }
    await expect(page.getByText(t("exports.standing.finished"), { exact: true })).toHaveCount(6);
    if (javaScriptEnabled) await expectAccessible(page);
  });

test("an API key is shown once, the command below it works, and revoking it disables it", async ({
  browser,
  database,
  start,
}) => {
  const { logIn } = await aSigned({ database, start }, browser);
  const page = await logIn("owner");
  await page.locator("form[data-form=key] [name=name]").fill("Nightly copy");
  await page.getByLabel(t("exports.scopes.export_contacts"), { exact: true }).check();
  await page.getByRole("button", { name: t("exports.makeKey") }).click();
  const line = (await page.locator("#try-key").textContent()) ?? "";
  await expectAccessible(page);
  const cwd = await mkdtemp(join(tmpdir(), "undersigned-export-"));
  const shell = promisify(execFile);
  await shell("sh", ["-c", line], { cwd });
  const [file = ""] = await readdir(cwd);
  expect(file).toMatch(/-contacts-.*\.csv$/);
  expect((await readFile(join(cwd, file), "utf8")).match(/@example\.org/g)).toHaveLength(NAMES.length);
  await page.goto(page.url());
  await expect(page.locator("#try-key")).toHaveCount(0);
  await expect(page.getByText(t("exports.scriptPurpose"), { exact: true })).toBeVisible();
  await page.getByText(t("exports.revoke"), { exact: true }).first().click();
  await page.getByLabel(t("exports.revokeSure")).check();
  await page.getByRole("button", { name: t("exports.revokeNamed", { name: "Nightly copy" }) }).click();
  await expect(page.getByText(t("exports.done.revoked"))).toBeVisible();
  await expect(shell("sh", ["-c", line], { cwd })).rejects.toThrow("401");
});

test("the public page shows the number of exports, in four languages", async ({ browser, database, start }) => {
  const { cast, logIn, site } = await aSigned({ database, start }, browser);
  await take(await logIn("owner"), "contacts", "csv");
  const page = await aBrowserAt(browser, site);
  for (const locale of LOCALES) {
    const say = messagesIn(locale);
    await page.goto(`/${locale}/${cast.slug}/numbers`);
    const section = page.getByRole("region", { name: say("numbers.exports.title") });
    await expect(section.getByText(say("numbers.exports.contacts"))).toBeVisible();
    await expect(section.locator("dd")).toHaveText(["0", "0", "1", "0"]);
    await (locale === "es" ? expectAccessible(page) : expectNarrow(page));
  }
});
