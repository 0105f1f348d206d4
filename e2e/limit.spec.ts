import { expect } from "@playwright/test";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { makeTicket } from "#lib/limits/ticket.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { aPerson, aSigning, codeIn, heading, LETTER, linkIn, STATUE, submitButton, tokenOf } from "./makers.ts";
import { alertOn, expectKept, fillIn } from "./mistakes.ts";
import { test } from "./shared-site.ts";
import { test as own } from "./sites.ts";
import { SECRETS } from "./template.ts";

const t = messagesIn("pt");
const encodePayload = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString("base64");

own("signing too often needs proof of work, which the page does by itself", async ({ browser, request, start }) => {
  const { url } = await start({ SIGN_LIMIT: "5" });
  const endpoint = `${url}/api/campaigns/${LETTER}/signatures`;
  for (let turn = 0; turn < 5; turn++) expect((await request.post(endpoint, { data: aSigning() })).status()).toBe(202);
  const headers = { "accept-language": "pt", "x-forwarded-for": "203.0.113.9", forwarded: "for=203.0.113.9" };
  const spoofed = { ...headers, "x-real-ip": "203.0.113.9", "x-client-ip": "203.0.113.9", "x-form-key": "" };
  const data = aSigning({ locale: undefined });
  const response = await request.post(endpoint, { data, headers: spoofed });
  expect(response.status()).toBe(429);
  expect(response.headers()["content-type"]).toBe("application/problem+json");
  expect(Number(response.headers()["retry-after"])).toBeGreaterThan(0);
  expect(Number(response.headers()["retry-after"])).toBeLessThanOrEqual(120);
  const { challenge, ...problem } = await response.json();
  const type = "urn:undersigned:problem:too_many_requests";
  expect(problem).toEqual({ type, title: t("problem.too_many_requests"), status: 429 });
  const solution = encodePayload({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
  expect((await request.post(endpoint, { data: { ...aSigning(), solution } })).status()).toBe(202);
  expect((await request.post(endpoint, { data: { ...aSigning(), solution } })).status()).toBe(429);

  const page = await browser.newPage();
  const files: string[] = [];
  page.on("request", (one) => files.push(one.url()));
  const { name, email } = aPerson();
  await page.goto(`${url}/pt/${LETTER}/sign`);
  await fillIn(page, "pt", { name, email });
  expect(files.filter((file) => /altcha|prove/.test(file))).toEqual([]);
  const refused = page.waitForResponse(endpoint);
  await submitButton(page, "pt").click();
  expect((await refused).status()).toBe(429);
  await expect(alertOn(page)).toContainText(t("over.problem"));
  await expect(page.locator("altcha-widget")).toContainText(t("over.working"));
  await expectKept(page, "pt", { name, email });
  await expect(heading(page, t("inbox.title"))).toBeVisible();
  await page.goto(`${url}/embed/${LETTER}/form?lang=pt`);
  for (const [field, value] of Object.entries(aPerson())) await page.locator(`[name=${field}]`).fill(value);
  await page.getByLabel(t("form.listedNo")).check();
  await page.getByRole("button").click();
  await expect(heading(page, t("inbox.title"))).toBeVisible();
  expect(files.filter((file) => !file.startsWith(url))).toEqual([]);
});

own("without scripts one waits, and the signature is marked", async ({ browser, request, database, start }) => {
  const { url } = await start({ SIGN_LIMIT: "1" });
  const endpoint = `${url}/api/campaigns/${LETTER}/signatures`;
  expect((await request.post(endpoint, { data: aSigning() })).status()).toBe(202);
  const page = await browser.newPage({ javaScriptEnabled: false });
  const { name, email } = aPerson();
  await page.goto(`${url}/pt/${LETTER}/sign`);
  await fillIn(page, "pt", { name, email });
  const trials: (string | null)[] = [];
  for (let trial = 0; trial < 2; trial++) {
    const refused = page.waitForResponse(endpoint);
    await submitButton(page, "pt").click();
    expect((await refused).status()).toBe(429);
    expect(Number((await refused).headers()["retry-after"])).toBeGreaterThan(30);
    await expect(alertOn(page)).toContainText(t("over.problem"));
    await expect(alertOn(page)).toContainText(t("over.wait", { when: "1 min" }));
    await expectKept(page, "pt", { name, email });
    trials.push(await page.locator("[name=ticket]").getAttribute("value"));
  }
  expect(trials[1]).toBe(trials[0]);
  await page.close();
  Object.assign(process.env, SECRETS, { DATABASE_URL: database.url });
  const ticket = makeTicket(0, new Date(Date.now() - 90_000)).value;
  const form = { name, email, listed: "no", locale: "pt", ticket };
  const waited = await request.post(endpoint, { form, maxRedirects: 0 });
  expect(waited.status()).toBe(303);
  const marked = await database.query("SELECT coalesce(suspicion, 0) & 1 AS mark FROM signatures ORDER BY id");
  expect(marked).toEqual([{ mark: 0 }, { mark: 1 }]);
});

own(
  "behind a trusted proxy each client IP has its own limit, and clients cannot fake theirs",
  async ({ request, start }) => {
    const { url } = await start({ SIGN_LIMIT: "2", TRUSTED_PROXIES: "1" });
    const signFrom = async (hops: string) => {
      const headers = { "x-forwarded-for": hops };
      return (await request.post(`${url}/api/campaigns/${LETTER}/signatures`, { data: aSigning(), headers })).status();
    };
    expect(await signFrom("198.51.100.1")).toBe(202);
    expect(await signFrom("203.0.113.1, 198.51.100.1")).toBe(202);
    expect(await signFrom("203.0.113.2, 198.51.100.1")).toBe(429);
    expect(await signFrom("198.51.100.2")).toBe(202);
    for (const host of ["1", "2:3::4"]) expect(await signFrom(`2001:db8:1:1::${host}`)).toBe(202);
    expect(await signFrom("2001:db8:1:1:ffff::9")).toBe(429);
    expect(await signFrom("2001:db8:1:2::1")).toBe(202);
  },
);

own(
  "an address gets ten emails a day, seven through one network, and the response does not reveal it",
  async ({ request, database, start }) => {
    const { url } = await start({ SIGN_LIMIT: "0", TRUSTED_PROXIES: "1" });
    const signing = aSigning();
    const responses = new Set<string>();
    for (let turn = 0; turn < 14; turn++) {
      const slug = turn % 2 ? LETTER : STATUE;
      const headers = { "x-forwarded-for": `203.0.113.${turn < 9 ? 1 : 2}` };
      const response = await request.post(`${url}/api/campaigns/${slug}/signatures`, { data: signing, headers });
      if (turn === 8) expect(await database.query("SELECT used FROM limits")).toEqual([{ used: 7 }]);
      responses.add(`${response.status()} ${(await response.text()).replace(/"proof":"[\w-]{50,}"/, "")}`);
    }
    expect([...responses]).toEqual(['202 {"status":"check_your_inbox",}']);
    const waiting = () => database.query("SELECT 1 FROM mails");
    await expect.poll(async () => (await waiting()).length).toBe(0);
    const mails = await (await request.get(`${url}/api/mailbox`, { params: { to: signing.email } })).json();
    expect(mails.length).toBeLessThanOrEqual(10);
    const [used] = await database.query<{ used: number }>("SELECT used FROM limits");
    expect(used).toEqual({ used: 10 });
  },
);

test("after five wrong codes from one network even the right one is refused, and the link still works", async ({
  request,
  start,
}) => {
  const { url } = await start();
  const signing = aSigning();
  await request.post(`${url}/api/campaigns/${LETTER}/signatures`, { data: signing });
  const mails = async () => (await request.get(`${url}/api/mailbox`, { params: { to: signing.email } })).json();
  await expect.poll(async () => (await mails()).length).toBe(1);
  const [mail] = await mails();
  const right = codeIn(mail);
  const guess = (code: string) =>
    request.post(`${url}/api/verifications`, { data: { slug: LETTER, email: signing.email, code, locale: "pt" } });
  for (let turn = 1; turn <= 5; turn++) {
    const wrong = String((Number(right) + turn) % 1_000_000).padStart(6, "0");
    expect((await guess(wrong)).status()).toBe(422);
  }
  const late = await guess(right);
  expect(late.status()).toBe(429);
  expect((await late.json()).title).toBe(t("problem.too_many_attempts"));
  expect(Number(late.headers()["retry-after"])).toBeGreaterThan(0);
  expect((await request.post(`${url}/api/verifications/${tokenOf(linkIn(mail))}`)).status()).toBe(200);
  expect((await (await request.get(`${url}/api/campaigns/${LETTER}/count`)).json()).count).toBe(1);
});
