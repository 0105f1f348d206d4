import { type APIRequestContext, type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import type { Role } from "#lib/team/role.ts";
import { aPerson, type Mail, mailsTo } from "./makers.ts";
import { anOrganizer, aSession, databaseOf, setSession } from "./sessions.ts";

/** The default host, who owns the shipped letters. */
export const HOST = "organizer@undersigned.example";

/** Logs in, by a database row if possible. log-in.spec.ts tests the real log-in. */
export async function logIn(page: Page, address = HOST): Promise<void> {
  if (!opened.has(page.context()) && page.url() === "about:blank") await page.goto("/organize/log-in");
  const url = originOf(page);
  const database = databaseOf(url);
  if (!database) return logInByMail(page, address);
  await setSession(page.context(), url, await aSession(database, await anOrganizer(database, address)));
}

/** Logs in by the emailed link; concurrent log-ins of the same address are possible. */
export async function logInByMail(page: Page, address = HOST): Promise<void> {
  const tried = new Set((await mailsTo(page.request, address)).map(({ id }) => id));
  await page.goto("/organize/log-in");
  await page.locator("[name=email]").fill(address);
  await page.locator("main form [type=submit]").click();
  await page.waitForURL(/done=sent/);
  await expect
    .poll(
      async () => {
        const mail = (await mailsTo(page.request, address)).find(
          ({ id, text }) => !tried.has(id) && text.includes(LINK),
        );
        if (!mail) return false;
        tried.add(mail.id);
        return openLink(page, logInLinkIn(mail));
      },
      { timeout: 20_000 },
    )
    .toBe(true);
}

const LINK = "/organize/log-in/";

/** The newest link once so many were emailed. Other emails, as of a new device, do not count. */
export async function logInLinkTo(request: APIRequestContext, address: string, count = 1): Promise<string> {
  const links = async () => (await mailsTo(request, address)).filter(({ text }) => text.includes(LINK));
  await expect.poll(async () => (await links()).length, { timeout: 20_000 }).toBe(count);
  const [newest] = await links();
  if (!newest) throw new Error(`no link to ${address}`);
  return logInLinkIn(newest);
}

export function logInLinkIn({ text }: Mail): string {
  const path = new RegExp(`${LINK}[\\w.-]+`).exec(text)?.[0];
  if (!path) throw new Error("no link to log in");
  return path;
}

/** Returns whether the link logged in. */
export async function openLink(page: Page, link: string): Promise<boolean> {
  await page.goto(link);
  const button = page.locator("main form [type=submit]");
  if (!(await button.isVisible())) return false;
  const [response] = await Promise.all([page.waitForResponse("**/api/auth/log-in"), button.click()]);
  const to = (await response.headerValue("location")) ?? "";
  await page.waitForURL(to);
  return !to.includes("/organize/log-in");
}

type Options = Parameters<Browser["newContext"]>[0];

/** Browser contexts opened by a test, with their sites. */
const opened = new Map<BrowserContext, string>();

const originOf = (page: Page) => opened.get(page.context()) ?? page.url();

/** A page in a new context, closed after the test (sites.ts). */
export async function aBrowserAt(browser: Browser, site: { url: string }, options: Options = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, ...options });
  opened.set(context, site.url);
  return context.newPage();
}

/** Open pages keep polling and slow down later tests. */
export async function closeBrowsers(): Promise<void> {
  for (const context of opened.keys()) await context.close();
  opened.clear();
}

/** A new team member, logged in. console-team.spec.ts tests invitations. */
export async function aMember(
  browser: Browser,
  owner: Page,
  slug: string,
  role: Role,
  name: string,
  options: Options = {},
): Promise<Page> {
  const url = originOf(owner);
  const database = databaseOf(url);
  if (!database) throw new Error("Unknown database of this site: import test from shared-site.ts or sites.ts.");
  const id = await anOrganizer(database, aPerson(name).email, name);
  await database.query(
    `INSERT INTO memberships (campaign_id, organizer_id, role, accepted_at)
     SELECT id, $2, $3, now() FROM campaigns WHERE slug = $1`,
    [slug, id, role],
  );
  const page = await aBrowserAt(browser, { url }, options);
  await setSession(page.context(), url, await aSession(database, id));
  return page;
}

/** A draft in English with one reason, created by the logged-in organizer. Returns its slug. */
export async function aDraft(page: Page): Promise<string> {
  const slug = `draft-${aPerson().email.replace(/\W+/g, "-").slice(0, 40)}`;
  const fill = async (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
    await page.locator("main form[data-form] [type=submit]").first().click();
  };
  await page.goto("/organize/new");
  await page.locator("[name=locale]").selectOption("en");
  await fill({ title: "A test letter", addressee: "Nobody", slug });
  await page.waitForURL(`/organize/${slug}/letter`);
  await page.goto(`/organize/${slug}/letter/reasons/new`);
  await fill({ title: "A test reason", summary: "In short.", text: "As it was." });
  await page.waitForURL(`/organize/${slug}/letter/reasons/1?done=added`);
  return slug;
}
