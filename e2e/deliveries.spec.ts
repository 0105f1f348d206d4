import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { consoleWords } from "#lib/locale/console.ts";
import { readZip } from "#lib/testing/archive.ts";
import { expectAccessible } from "./accessibility.ts";
import { aCast, cookieAt } from "./console-cast.ts";
import { LETTER, signAndVerifyAll } from "./makers.ts";
import { aBrowserAt, logIn } from "./organizer.ts";
import { scriptsOf } from "./readers.ts";
import { test } from "./shared-site.ts";
import { test as own } from "./sites.ts";

const t = consoleWords("en");
const PAGE = `/organize/${LETTER}/deliver/packs`;
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Submits the form for a pack. */
async function requestPack(page: Page, language: string) {
  await page.goto(PAGE);
  await page.getByRole("link", { name: t("deliveries.ask") }).click();
  await page.getByLabel(t("deliveries.new.language")).selectOption({ label: language });
  await page.getByLabel(t("deliveries.new.presentedBy")).fill("The Committee");
  await page.getByLabel(t("deliveries.new.paper")).selectOption({ label: t("deliveries.papers.letter") });
  await press(page, t("deliveries.new.submit"));
  await expect(page).toHaveURL(/done=asked/);
}

async function fetchPack(page: Page): Promise<Map<string, Buffer>> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Download the pack/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${LETTER}-[\\d-]+-es\\.zip$`));
  const bytes = await readFile(await download.path());
  expect(await page.locator(".digest code").first().textContent()).toBe(sha256(bytes));
  return readZip(bytes);
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

for (const javaScriptEnabled of scriptsOf("deliveries"))
  test(`an organizer makes a delivery pack, waits, opens it, and removes it, ${
    javaScriptEnabled ? "with" : "without"
  } JavaScript`, async ({ browser, start }) => {
    const { url } = await start({ LOG_IN_LIMIT: "0" });
    const page = await aBrowserAt(browser, { url }, { locale: "en", javaScriptEnabled });
    const checkAccess = async () => expectAccessible(page);
    await logIn(page);
    const names = ["Ana Ñandú", '=cmd "x", y', "محمد علي"];
    const listed = names.map((name) => ({ name, listed: true }));
    await signAndVerifyAll(page.request, [...listed, { name: "Hidden Person" }]);
    await page.goto(PAGE);
    await expect(page.getByText(t("deliveries.none"))).toBeVisible();
    await checkAccess();
    await requestPack(page, "Spanish");
    await checkAccess();
    await expect(page.getByText(t("deliveries.state.done"), { exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(t("deliveries.done.asked"))).toHaveCount(0);
    await checkAccess();

    const files = await fetchPack(page);
    const manifest = JSON.parse(String(files.get("manifest.json")));
    expect(manifest).toMatchObject({ count: 4, listed: 3, locale: "es", paper: "letter", campaign: { slug: LETTER } });
    for (const { name, bytes, sha256: expected } of manifest.files) {
      const data = files.get(name) ?? Buffer.alloc(0);
      expect([data.length, sha256(data)]).toEqual([bytes, expected]);
    }
    const rows: string[][] = parse(files.get("signatories.csv") ?? "", { bom: true });
    expect(rows.map(([name]) => name)).toEqual(["Nombre", "Ana Ñandú", `'=cmd "x", y`, "محمد علي"]);
    expect(files.get("letter.pdf")?.subarray(0, 5).toString()).toBe("%PDF-");

    await page.getByText(t("deliveries.remove"), { exact: true }).first().click();
    await press(page, t("deliveries.remove"));
    await expect(page.getByText(t("deliveries.done.removed"))).toBeVisible();
    await expect(page.getByRole("link", { name: /^Download the pack/ })).toHaveCount(0);
    await checkAccess();
    await page.goto(`/organize/${LETTER}/team/record`);
    await expect(page.getByText("removed the file of a delivery pack.")).toBeVisible();
    await expect(page.getByText("downloaded a delivery pack in Spanish.")).toBeVisible();
    await expect(page.getByText("requested a delivery pack in Spanish.")).toBeVisible();
  });

own(
  "without a worker a pack waits, cannot be requested twice, and can be cancelled",
  async ({ browser, database, start }) => {
    await (await start({ LOG_IN_LIMIT: "0" })).end("SIGTERM"); // its queues remain
    const { url } = await start({ LOG_IN_LIMIT: "0", ROLE: "web" });
    const page = await aBrowserAt(browser, { url }, { locale: "en" });
    const cast = await aCast(database);
    await page.context().addCookies([cookieAt(url, cast, "steward")]);
    const base = `/organize/${cast.slug}/deliver/packs`;
    const requestAgain = async () => {
      await page.goto(`${base}/new`);
      await press(page, t("deliveries.new.submit"));
    };
    const state = page
      .getByRole("listitem")
      .filter({ hasText: /English, requested/ })
      .locator(".badge");
    await requestAgain();
    await expect(state).toHaveText(t("deliveries.state.waiting"));
    await expectAccessible(page);
    await requestAgain();
    await expect(page.getByRole("alert").getByText(t("errors.any.pack_in_work"))).toBeVisible();
    await page.goto(base);
    await page.getByRole("button", { name: t("deliveries.cancelNamed", { language: "English" }) }).click();
    await expect(page.getByText(t("deliveries.done.cancelled"))).toBeVisible();
    await expect(state).toHaveText(t("deliveries.state.cancelled"));
    await expectAccessible(page);
  },
);
