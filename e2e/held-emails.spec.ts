import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { expectAccessible } from "./accessibility.ts";
import { aSigning, LETTER, mailsTo, mailTo } from "./makers.ts";
import { HOST, logIn } from "./organizer.ts";
import { type Database, test } from "./sites.ts";
import { SECRETS } from "./template.ts";

const t = consoleWords("en");
const run = promisify(execFile);

/** Runs `npm run switch -- …`. */
async function runSwitch(database: Database, ...words: string[]): Promise<string> {
  const env = { ...process.env, ...SECRETS, DATABASE_URL: database.url };
  return (await run(process.execPath, ["bin/switch.mjs", ...words], { env })).stdout;
}

test("a host pauses a letter's emails on the command line: overview and health say so, signing continues, nothing is lost", async ({
  browser,
  database,
  start,
}) => {
  test.setTimeout(120_000);
  const { url } = await start();
  const page = await browser.newPage({ baseURL: url });
  await logIn(page);
  expect(await runSwitch(database, "pause", "mail", LETTER, "--", "wrong link")).toContain("paused");
  expect(await runSwitch(database)).toMatch(
    /^mail: paused for almagro-resign\nhold \d+: campaign almagro-resign, paused/,
  );
  const signing = aSigning();
  await page.request.post(`/api/campaigns/${LETTER}/signatures`, { data: signing });
  const health = async () => (await page.request.get("/api/health")).json();
  await expect
    .poll(async () => (await health()).mail, { timeout: 20_000 })
    .toMatchObject({
      waiting: 0,
      held: 1,
      holds: { site: 0, campaigns: 1 },
    });
  expect(await mailsTo(page.request, signing.email)).toEqual([]);
  await expect
    .poll(async () => (await mailsTo(page.request, HOST)).map(({ subject }) => subject), { timeout: 20_000 })
    .toContainEqual(expect.stringContaining("Emails are held"));
  await page.goto(`/organize/${LETTER}`);
  const held = page.getByRole("region", { name: t("held.title") });
  await expect(held).toContainText(t("held.what.campaign"));
  await expect(held).toContainText("A host paused them: wrong link");
  await expect(held).toContainText("1 is waiting");
  await expectAccessible(page);
  await page.goto(`/organize/${LETTER}/team/record`);
  await expect(page.getByText("A host paused the emails to signatories: wrong link.")).toBeVisible();
  await runSwitch(database, "resume", "mail", LETTER);
  await mailTo(page.request, signing.email);
  await page.goto(`/organize/${LETTER}`);
  await expect(page.getByRole("heading", { name: t("held.title") })).toBeHidden();
  await page.close();
});
