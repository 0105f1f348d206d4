import { expect } from "@playwright/test";
import { aSigning, LETTER } from "./makers.ts";
import { type Database, type Site, test } from "./sites.ts";

const STORMS = Number(process.env.RUNS) || 1;
const CLIENTS = 16;
const ACKNOWLEDGED_BEFORE_DEATH = 150;

test("signatures acknowledged by a killed web process are stored, and each gets one email", async ({
  database,
  start,
}) => {
  const acknowledged: string[] = [];
  for (let storm = 0; storm < STORMS; storm++) {
    const web = await start({ ROLE: "both", SIGN_LIMIT: "0" });
    acknowledged.push(...(await stormUntilDeath(web)));
    const lost = await missing(database, acknowledged);
    expect(lost, `after storm ${storm}`).toEqual([]);
  }
  const heir = await start({ ROLE: "both" });
  await expect.poll(() => database.query("SELECT 1 FROM mails"), { timeout: 20_000 }).toEqual([]);
  const [{ signatures, mails, people } = {}] = await database.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM signatures) AS signatures,
       count(*)::int AS mails, count(DISTINCT to_digest)::int AS people FROM mailbox_mails`,
  );
  expect([mails, people]).toEqual([signatures, signatures]);
  expect(signatures).toBeGreaterThanOrEqual(acknowledged.length);
  expect(await database.query("SELECT 1 FROM mail_batches")).toEqual([]);
  expect((await fetch(`${heir.url}/api/health`)).status).toBe(200);
});

test("verifications acknowledged by a killed web process count, and none counts twice", async ({ database, start }) => {
  const first = await start({ ROLE: "both", SIGN_LIMIT: "0" });
  const tokens = await tokensFor(first, 120);
  let acknowledged = 0;
  const verify = async (token: string) => {
    if (!(await press(first, token))) return;
    acknowledged += 1;
    if (acknowledged === tokens.length) await first.end("SIGKILL");
  };
  await Promise.all([...tokens, ...tokens].map(verify)); // each twice
  expect(acknowledged).toBeLessThan(2 * tokens.length);
  const [{ counted } = { counted: Number.NaN }] = await database.query<{ counted: number }>(
    "SELECT count(*)::int AS counted FROM signatures WHERE counted",
  );
  expect(counted).toBeGreaterThanOrEqual(Math.ceil(acknowledged / 2));
  const heir = await start();
  for (const token of tokens) expect(await press(heir, token)).toBe(true);
  const { count } = await (await fetch(`${heir.url}/api/campaigns/${LETTER}/count`)).json();
  expect(count).toBe(tokens.length);
  expect(await database.query("SELECT sum(change)::int AS sum FROM tally")).toEqual([{ sum: tokens.length }]);
});

async function press({ url }: Site, token: string): Promise<boolean> {
  const response = await fetch(`${url}/api/verifications/${token}`, { method: "POST" }).catch(() => undefined);
  return response?.ok ?? false;
}

/** Signs as fast as possible, kills the site meanwhile, and returns the acknowledged signatures. */
async function stormUntilDeath(web: Site): Promise<string[]> {
  const acknowledged: string[] = [];
  const clients = Array.from({ length: CLIENTS }, async () => {
    for (;;) {
      const signing = aSigning();
      const response = await post(web, signing).catch(() => undefined);
      if (!response) return;
      expect(response.status).toBe(202);
      acknowledged.push(signing.name);
      if (acknowledged.length === ACKNOWLEDGED_BEFORE_DEATH) await web.end("SIGKILL");
    }
  });
  await Promise.all(clients);
  return acknowledged;
}

async function missing(database: Database, names: string[]): Promise<unknown[]> {
  return database.query(
    `SELECT wanted.name FROM unnest($1::text[]) AS wanted (name)
     LEFT JOIN signatures s ON s.name = wanted.name WHERE s.id IS NULL`,
    [names],
  );
}

async function tokensFor(site: Site, number: number): Promise<string[]> {
  const signings = Array.from({ length: number }, () => aSigning());
  for (const signing of signings) await post(site, signing);
  const tokenFor = async ({ email }: { email: string }) => {
    const mails = async () => (await fetch(`${site.url}/api/mailbox?to=${encodeURIComponent(email)}`)).json();
    await expect.poll(async () => (await mails()).length).toBe(1);
    return /verify\/([\w.-]+)/.exec((await mails())[0].text)?.[1] ?? "";
  };
  return Promise.all(signings.map(tokenFor));
}

function post({ url }: Site, signing: object) {
  return fetch(`${url}/api/campaigns/${LETTER}/signatures`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(signing),
  });
}
