import { expect, type Page } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { makeToken } from "#lib/verification/token.ts";
import { aSigning, codeIn, heading, LETTER, linkIn, type Mail, STATUE, tokenOf } from "./makers.ts";
import { type Database, type Site, test } from "./shared-site.ts";
import { SECRETS } from "./template.ts";

const t = messagesIn("fr");

/** The status of the button's response, and what happened to the signature. */
const OUTCOMES = [
  { state: "expired", status: 410, slug: undefined, change: undefined },
  {
    state: "withdrawn",
    status: 410,
    slug: LETTER,
    change: "UPDATE signatures SET verified_at = now(), withdrawn_at = now()",
  },
  { state: "invalidated", status: 410, slug: LETTER, change: "UPDATE signatures SET invalidated_at = now()" },
  { state: "closed", status: 410, slug: STATUE, change: undefined },
  { state: "unknown", status: 404, slug: undefined, change: undefined },
] as const;

test("an expired, withdrawn, invalidated, closed or unknown link says so, offers a way on, and counts nothing", async ({
  page,
  database,
  start,
}) => {
  const site = await start();
  const links: string[] = [];
  for (const { state, slug = LETTER, change } of OUTCOMES) {
    const { name, link } = await signOn(page, site, slug);
    if (change) await database.query(`${change} WHERE name = $1`, [name]);
    links.push(state === "expired" ? await expiredLink(database, name) : state === "unknown" ? `${link}x` : link);
  }
  await database.query("UPDATE campaigns SET closes_at = now() - interval '25 hours' WHERE slug = $1", [STATUE]);

  for (const [index, { state, status, slug }] of OUTCOMES.entries()) {
    await page.goto(site.url + links[index]);
    await expect(heading(page, t(`verify.${state}Title`))).toBeVisible();
    await expect(page.getByText(t(`verify.${state}`))).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(state === "expired" ? 1 : 0);
    const way = page.getByRole("main").getByRole("link");
    await expect(way).toHaveAttribute("href", slug ? `/fr/${slug}` : "/fr");

    const endpoint = `${site.url}/api/verifications/${tokenOf(links[index] ?? "")}`;
    const response = await page.request.post(endpoint, { headers: { "accept-language": "fr" }, data: {} });
    expect(response.status()).toBe(status);
    const type = `urn:undersigned:problem:${state}`;
    expect(await response.json()).toEqual({ type, title: t(`problem.${state}`), status });
    const shown = await page.request.post(endpoint, { form: { locale: "fr" }, maxRedirects: 0 });
    expect(shown.status()).toBe(status);
    expect(await shown.text()).toContain(t(`verify.${state}Title`));
  }
  expect(await database.query("SELECT 1 FROM signatures WHERE counted")).toEqual([]);
});

test("a link still verifies for a day after the letter closed, and the letter says that it is closed", async ({
  page,
  database,
  start,
}) => {
  const site = await start();
  const { link } = await signOn(page, site);
  await database.query("UPDATE campaigns SET closes_at = now() - interval '23 hours'");
  await expect(async () => {
    await page.goto(`${site.url}/fr/${LETTER}`);
    await expect(page.getByText(t("letter.closed"))).toBeVisible({ timeout: 100 });
  }).toPass(); // changes show within a second
  await expect(page.getByLabel(t("form.email"))).toHaveCount(0);
  const late = await page.request.post(`${site.url}/api/campaigns/${LETTER}/signatures`, { data: aSigning() });
  expect([late.status(), (await late.json()).type]).toEqual([410, "urn:undersigned:problem:closed"]);
  await page.goto(site.url + link);
  await page.getByRole("button", { name: t("verify.button") }).click();
  await expect(heading(page, t("thanks.title"))).toBeVisible();
  await expect(page.locator(`[data-count=${LETTER}]`)).toHaveText("1");
});

test("a code also says why it is no longer valid", async ({ page, database, start }) => {
  const site = await start();
  const { email, mail } = await signOn(page, site);
  await database.query("UPDATE signatures SET invalidated_at = now()");
  const data = { slug: LETTER, email, code: codeIn(mail), locale: "fr" };
  const response = await page.request.post(`${site.url}/api/verifications`, { data });
  expect([response.status(), (await response.json()).title]).toEqual([410, t("problem.invalidated")]);
});

async function signOn(page: Page, { url }: Site, slug: string = LETTER) {
  const signing = aSigning({ locale: "fr" });
  const response = await page.request.post(`${url}/api/campaigns/${slug}/signatures`, { data: signing });
  expect(response.status()).toBe(202);
  const mails = async (): Promise<Mail[]> =>
    (await page.request.get(`${url}/api/mailbox`, { params: { to: signing.email } })).json();
  await expect.poll(async () => (await mails()).length).toBe(1);
  const [mail] = await mails();
  if (!mail) throw new Error("no mail");
  return { ...signing, mail, link: linkIn(mail) };
}

async function expiredLink(database: Database, name: string): Promise<string> {
  Object.assign(process.env, SECRETS, { DATABASE_URL: database.url });
  const [row] = await database.query<{ id: string }>("SELECT id FROM signatures WHERE name = $1", [name]);
  return `/fr/verify/${makeToken("verify", row?.id ?? "", new Date(Date.now() - 1000))}`;
}
