import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { LETTER, ownLink, signAndVerify } from "./makers.ts";
import { test } from "./sites.ts";

const t = messagesIn("fr");

/** As anyone would: one downloaded file. */
async function verifyCount(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "verify-count-"));
  const script = await (await fetch(`${url}/verify-count.mjs`)).text();
  const file = join(folder, "verify-count.mjs");
  await writeFile(file, script);
  const { stdout } = await promisify(execFile)(process.execPath, [file, `${url}/log/${LETTER}`], { cwd: folder });
  return stdout;
}

test("Ana keeps a receipt, a lawyer checks it, and anyone checks the count", async ({ browser, playwright, start }) => {
  const { url } = await start();
  const request = await playwright.request.newContext({ baseURL: url });
  const ana = await signAndVerify(request, { locale: "fr", affiliation: "Université" });
  const page = await browser.newPage({ baseURL: url, locale: "fr", acceptDownloads: true });
  const own = await ownLink(request, ana);
  await expect(async () => {
    await page.goto(own);
    await expect(page.getByText(t("own.receiptRisk"))).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByText(t("own.receipt", { number: "0" }))).toBeVisible();
  await expectAccessible(page);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByText(t("own.receiptGet")).click()]);
  expect(file.suggestedFilename()).toBe(`${LETTER}-0.tlog-proof`);

  await page.getByText(t("own.receiptCheck")).click();
  await page.getByLabel(t("receipt.file")).setInputFiles(await file.path());
  await page.getByLabel(t("receipt.name")).fill(ana.name);
  await page.getByLabel(t("receipt.email")).fill(ana.email);
  await page.getByLabel(t("receipt.affiliation")).fill("Université");
  const sent: string[] = [];
  page.on("request", (made) => sent.push(`${made.method()} ${made.url()}`));
  await page.getByRole("button", { name: t("receipt.check") }).click();
  const outcomes = page.locator("[data-outcomes] li:visible");
  await expect(outcomes).toHaveText([
    ...[t("receipt.inLog", { number: "0" }), t("receipt.words"), t("receipt.address"), t("receipt.proven")],
    t("receipt.in"),
  ]);
  expect(sent.every((made) => made.startsWith(`GET ${url}/log/`))).toBe(true);
  await expectAccessible(page);
  await page.getByLabel(t("receipt.name")).fill("Eva");
  await page.getByRole("button", { name: t("receipt.check") }).click();
  await expect(outcomes.nth(1)).toHaveText(t("receipt.otherWords"));

  const lines = (await verifyCount(url)).trim().split("\n");
  expect(lines.length).toBeGreaterThan(7);
  expect(lines.filter((line) => !line.startsWith("ok "))).toEqual([]);
  expect(lines.join("\n")).toContain("the site's count is 1: 1 in the log, 0 waiting");
  await page.close();
});
