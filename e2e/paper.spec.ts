import { readFile, writeFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { consoleWords } from "#lib/locale/console.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { LETTER, signAndVerify } from "./makers.ts";
import { logIn } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";

const t = consoleWords("en");
const PAGE = `/organize/${LETTER}/people/paper`;
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function upload(page: Page, file: string | Buffer, path: string) {
  await writeFile(path, file);
  await page.goto(PAGE);
  await page.getByLabel(t("paper.file")).setInputFiles(path);
  await page.getByRole("button", { name: t("paper.submit"), exact: true }).click({ timeout: 60_000 }); // the button appears when the step is done
}

const state = (page: Page) => page.locator("[data-ready] > p > .badge");
const reaches = (page: Page, name: Parameters<typeof t>[0]) =>
  expect(state(page)).toHaveText(t(name), { timeout: 60_000 });

async function fetchCsv(page: Page, link: string): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()]);
  return parse(await readFile(await download.path()), { bom: true });
}

const SHEETS = [
  "Nombre;Apellidos;País;Correo electrónico;Cargo",
  'Ana;Pérez;Argentina;ana@example.org;"Doctora; jubilada"',
  "Luis;Quispe;Atlántida;;",
  "=cmd;Núñez;PE;;",
  ";;BO;;",
  "ANA;PEREZ;AR;;",
  "மீனா;;India;;",
].join("\r\n");

for (const javaScriptEnabled of scriptsOf("paper"))
  test(`an organizer imports names on paper, which are shown apart from the count, and removes them, ${
    javaScriptEnabled ? "with" : "without"
  } JavaScript`, async ({ browser, start }, testInfo) => {
    test.slow();
    const { url } = await start({ LOG_IN_LIMIT: "0" });
    const page = await (await browser.newContext({ baseURL: url, locale: "en", javaScriptEnabled })).newPage();
    const checkAccess = async () => expectAccessible(page);
    await logIn(page);
    await signAndVerify(page.request, { name: "Ana Pérez", country: "AR" });
    await page.goto(PAGE);
    await expect(page.getByText(t("paper.none"))).toBeVisible();
    await checkAccess();

    await upload(page, Buffer.from(`\uFEFF${SHEETS}`, "utf16le"), testInfo.outputPath("sheets.csv"));
    await reaches(page, "paper.state.ready");
    for (const [column, field] of ["given", "family", "country", undefined, "title"].entries())
      if (field) await expect(page.locator(`[name=column-${column}]`)).toHaveValue(field);
    await expect(page.getByText(t("paper.addressColumn"))).toBeVisible();
    await expect(page.locator("main")).not.toContainText("ana@example.org");
    await checkAccess();
    await press(page, t("paper.check"));
    await reaches(page, "paper.state.checked");
    await expect(page.getByText(t("paper.good", { count: 4 }))).toBeVisible();
    await expect(page.getByText(t("paper.bad", { count: 2 }))).toBeVisible();
    await expect(page.getByText(t("paper.likely", { count: 1 }))).toBeVisible();
    await checkAccess();
    const faults = await fetchCsv(page, t("paper.download"));
    expect(faults.map(([line, place]) => [line, place])).toEqual([
      [t("paper.line"), t("paper.where")],
      ["3", t("paper.inColumn", { field: t("paper.fields.country"), column: 3 })],
      ["5", t("paper.inColumn", { field: t("paper.fields.given"), column: 1 })],
      ["6", t("paper.wholeLine")],
    ]);

    await page.getByLabel("Spanish", { exact: true }).fill("Hojas de la feria de Lima, mayo de 2021.");
    await page.getByLabel(t("paper.skip")).check();
    await page.locator("[name=goodOnly]").check();
    await press(page, t("paper.begin"));
    await reaches(page, "paper.state.done");
    await checkAccess();
    const taken = await fetchCsv(page, t("paper.takeAway"));
    expect(taken.slice(1).map(([, name, country, , title]) => [name, country, title])).toEqual([
      ["Ana Pérez", "AR", "Doctora; jubilada"],
      ["'=cmd Núñez", "PE", ""],
      ["மீனா", "IN", ""],
    ]);

    const count = await (await page.request.get(`/api/campaigns/${LETTER}/count`)).json();
    expect(count).toMatchObject({ count: 1, onPaper: 3 });
    const own = page.url();
    await expect(async () => {
      await page.goto(`/es/${LETTER}`);
      await expect(page.getByRole("link", { name: messagesIn("es")("paper.also", { count: "3" }) })).toBeVisible();
    }).toPass({ timeout: 30_000 });
    await expect(page.locator(`[data-count=${LETTER}]`)).toHaveText("1");
    await page.goto(`/en/${LETTER}/numbers#on-paper`);
    await expect(page.locator(".provenance [lang=es]")).toHaveText("Hojas de la feria de Lima, mayo de 2021.");
    await expect(page.locator("main")).not.toContainText("Núñez");
    await checkAccess();

    await page.goto(own);
    await page.getByLabel(t("paper.lineNumber")).fill("4");
    await press(page, t("paper.lineSubmit"));
    await expect(page.getByText(t("paper.done.line"))).toBeVisible();
    await page.getByLabel(t("paper.reason"), { exact: true }).fill("Not our sheets");
    await page.locator("[name=sure]").check();
    await press(page, t("paper.remove"));
    await reaches(page, "paper.state.removed");
    await checkAccess();
    expect((await (await page.request.get(`/api/campaigns/${LETTER}/count`)).json()).onPaper).toBe(0);
    await page.goto(`/organize/${LETTER}/team/record?about=paper`);
    await expect(page.getByText("downloaded 3 names on paper.")).toBeVisible();
  });

test("an invalid file is refused with a message, an import is cancelled, and a large one completes", async ({
  browser,
  start,
}, testInfo) => {
  test.slow();
  const { url } = await start({ LOG_IN_LIMIT: "0" });
  const page = await (await browser.newContext({ baseURL: url, locale: "en" })).newPage();
  await logIn(page);
  for (const [file, problem] of [
    ["PK\x03\x04…", "workbook"],
    ["", "empty_file"],
    ["x".repeat(50_000_001), "too_large"],
  ] as const) {
    await upload(page, file, testInfo.outputPath("sheets.xlsx"));
    await expect(page.getByRole("alert").getByText(t(`paper.problem.${problem}`))).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
  }
  const people = Array.from({ length: 20_000 }, (_, n) => `Person ${n},AR,${"x".repeat(80)}`);
  await upload(page, `name,country,affiliation\n${people.join("\n")}`, testInfo.outputPath("sheets.csv"));
  await press(page, t("paper.check"));
  await reaches(page, "paper.state.checked");
  await expect(page.getByText(t("paper.good", { count: 20_000 }))).toBeVisible();
  await press(page, t("paper.begin"));
  await expect(page.locator("[data-form=begin] [role=alert]")).toContainText(t("errors.any.note_needed"));
  await press(page, t("paper.cancel"));
  await reaches(page, "paper.state.cancelled");
  expect((await (await page.request.get(`/api/campaigns/${LETTER}/count`)).json()).onPaper).toBe(0);
});
