import { expect } from "@playwright/test";
import { consoleWords } from "#lib/locale/console.ts";
import { readZip } from "#lib/testing/archive.ts";
import { aCast } from "./console-cast.ts";
import { aBrowserAt } from "./organizer.ts";
import { type Database, test } from "./sites.ts";

const t = consoleWords("en");
const SIGNATORIES = 20_000;

test("a delivery pack of a killed worker is completed by another worker", async ({ browser, database, start }) => {
  test.slow(); // a dead worker is detected after half a minute
  const web = await start({ ROLE: "web" });
  const worker = await start({ ROLE: "worker" });
  const { slug, versions, cookies } = await aCast(database);
  await signMany(database, versions[0] ?? 0);
  const page = await aBrowserAt(browser, web, { locale: "en" });
  const [name = "", value = ""] = cookies.get("steward")?.split("=") ?? [];
  await page.context().addCookies([{ name, value, url: web.url }]);
  await page.goto(`/organize/${slug}/deliver/packs/new`, { timeout: 60_000 }); // two servers are starting
  await page.getByRole("button", { name: t("deliveries.new.submit") }).click();
  await expect.poll(async () => (await packIn(database)).rows, { intervals: [50], timeout: 60_000 }).toBeGreaterThan(0);
  await worker.end("SIGKILL");
  const begun = await packIn(database);
  expect(begun).toMatchObject({ state: "working", attempt: 1 });
  const file = `/api/campaigns/${slug}/packs/${begun.id}`;
  expect((await page.request.get(file)).status()).toBe(404); // no partial file is served

  await start({ ROLE: "worker" });
  await expect.poll(async () => (await packIn(database)).state, { timeout: 120_000 }).toBe("done");
  const { attempt, rows } = await packIn(database);
  expect({ attempt, rows }).toEqual({ attempt: 2, rows: SIGNATORIES });
  const response = await page.request.get(file);
  const files = await readZip(await response.body());
  expect(JSON.parse(String(files.get("manifest.json")))).toMatchObject({ count: SIGNATORIES, listed: SIGNATORIES });
  expect(String(files.get("signatories.csv")).trimEnd().split("\n").length).toBe(SIGNATORIES + 1);
});

async function packIn({ query }: Database) {
  const [pack] = await query<{ id: string; state: string; attempt: number; rows: number }>(
    "SELECT id, state, attempt, done_rows AS rows FROM packs WHERE locale = 'en'",
  );
  return pack ?? { id: "", state: "", attempt: 0, rows: 0 };
}

/** Together with the cast's signature, SIGNATORIES. */
async function signMany({ query }: Database, version: number) {
  await query(
    `INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, email_digest,
       email_cipher, verified_at)
     SELECT gen_random_uuid(), campaign_id, v.id, 'en', true, false, 'Name ' || n, sha256(int8send(n)),
       sha256(int8send(n)), now()
     FROM letter_versions v, generate_series(2, ${SIGNATORIES}) AS n WHERE v.id = $1`,
    [version],
  );
}
