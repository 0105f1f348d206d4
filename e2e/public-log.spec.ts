import { execFile, spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { formatVkey } from "#lib/log/keys.ts";
import { openKey } from "#lib/log/witness/memory.ts";
import { findFreePort } from "../bin/port.mjs";
import { expectAccessible } from "./accessibility.ts";
import { LETTER, ownLink, signAndVerify } from "./makers.ts";
import { test } from "./sites.ts";

const t = messagesIn("fr");

const aFolder = () => mkdtemp(join(tmpdir(), "public-log-"));

/** A newspaper's, whom the site asks for cosignatures. */
async function aWitness() {
  const [folder, port] = [await aFolder(), await findFreePort()];
  const vkey = formatVkey(await openKey(folder, "newspaper.example/witness"));
  return {
    ...{ vkey, setting: `http://127.0.0.1:${port} ${vkey}` },
    async watch(log: string) {
      await expect.poll(async () => (await fetch(`${log}/checkpoint`)).status).toBe(200);
      const args = ["bin/witness.mjs", log, "--folder", folder, "--port", String(port)];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
      let told = "";
      child.stdout.on("data", (text) => (told += text));
      await expect.poll(() => told).toContain("listens on");
      return { told: () => told, end: () => child.kill() };
    },
  };
}

/** As anyone would: one downloaded file. */
async function verifyCount(url: string, witness: string): Promise<string> {
  const folder = await aFolder();
  const script = await (await fetch(`${url}/verify-count.mjs`)).text();
  const file = join(folder, "verify-count.mjs");
  await writeFile(file, script);
  const args = [file, `${url}/log/${LETTER}`, "--witness", witness];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
  return stdout;
}

test("Ana keeps a receipt, a lawyer checks it, a newspaper is the witness, and anyone checks the count", async ({
  browser,
  playwright,
  start,
}) => {
  const witness = await aWitness();
  const { url } = await start({ WITNESSES: witness.setting });
  const watching = await witness.watch(`${url}/log/${LETTER}`);
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

  await expect.poll(watching.told).toContain("cosigned 1 entries");
  await page.goto(`${url}/fr/${LETTER}/numbers`);
  await expect(page.getByRole("link", { name: "newspaper.example/witness" })).toBeVisible();
  await expectAccessible(page);
  const lines = (await verifyCount(url, witness.vkey)).trim().split("\n");
  expect(lines.length).toBeGreaterThan(7);
  expect(lines.filter((line) => !line.startsWith("ok "))).toEqual([]);
  expect(lines.join("\n")).toContain("the site's count is 1: 1 in the log, 0 waiting");
  expect(lines.join("\n")).toContain("newspaper.example/witness cosigned 1 of them at");
  watching.end();
  await page.close();
});
