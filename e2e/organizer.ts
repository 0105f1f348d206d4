import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import type { Role } from "#lib/campaigns/role.ts";
import { consoleWords } from "#lib/locale/console.ts";
import { aPerson, type Mail, mailsTo } from "./makers.ts";

const t = consoleWords("en");

/** The host of a site that nobody configured, who owns the shipped letters. */
export const HOST = "organizer@undersigned.example";

/** Who logged in before in this process, by site and address: links are limited, and a session serves many stories. */
const known = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** Logs an organizer in in this page's browser: with a session of before, unless it has to be one of its own. */
export async function logIn(page: Page, address = HOST, { fresh = false } = {}): Promise<void> {
  await page.goto("/organize/log-in");
  const key = `${new URL(page.url()).origin} ${address}`;
  const cookies = fresh ? undefined : known.get(key);
  if (cookies) await page.context().addCookies(cookies);
  else await logInByMail(page, address);
  if (!fresh) known.set(key, await page.context().cookies());
}

/** Logs in as a person does: by the link in a mail. Others may ask for the same address at once. */
export async function logInByMail(page: Page, address = HOST): Promise<void> {
  const tried = new Set((await mailsTo(page.request, address)).map(({ id }) => id));
  await page.goto("/organize/log-in");
  await page.locator("[name=email]").fill(address);
  await page.locator("main form [type=submit]").click();
  await page.waitForURL(/done=sent/);
  await expect
    .poll(
      async () => {
        const mail = (await mailsTo(page.request, address)).find(({ id }) => !tried.has(id));
        if (!mail?.text.includes(LINK)) return false;
        tried.add(mail.id);
        return openLink(page, logInLinkIn(mail));
      },
      { timeout: 20_000 },
    )
    .toBe(true);
}

const LINK = "/organize/log-in/";

/** The path of the link that logs in. */
export function logInLinkIn({ text }: Mail): string {
  const path = new RegExp(`${LINK}[\\w.-]+`).exec(text)?.[0];
  if (!path) throw new Error("no link to log in");
  return path;
}

/** Opens a mailed link and presses its button; whether it logged in. */
export async function openLink(page: Page, link: string): Promise<boolean> {
  await page.goto(link);
  const button = page.locator("main form [type=submit]");
  if (!(await button.isVisible())) return false;
  const [answer] = await Promise.all([page.waitForResponse("**/api/auth/log-in"), button.click()]);
  const to = (await answer.headerValue("location")) ?? "";
  await page.waitForURL(to);
  return !to.includes("/organize/log-in");
}

type Options = Parameters<Browser["newContext"]>[0];

const opened = new Set<BrowserContext>();

/** A page in a browser of its own, on a site that a story has started; closed when the story is over (sites.ts). */
export async function aBrowserAt(browser: Browser, site: { url: string }, options: Options = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, ...options });
  opened.add(context);
  return context.newPage();
}

/** Browsers that are left open go on asking for counts, and slow down every story that comes after. */
export async function closeBrowsers(): Promise<void> {
  for (const context of opened) await context.close();
  opened.clear();
}

/** Somebody new in a team, logged in in a browser of their own: an owner asks, and they accept. */
export async function aMember(browser: Browser, owner: Page, slug: string, role: Role, name: string): Promise<Page> {
  const { email } = aPerson(name);
  await owner.goto(`/organize/${slug}/team`);
  await owner.locator("[name=email]").fill(email);
  await owner.locator(`[name=role][value=${role}]`).check();
  await owner.locator("form[data-form=invite] [type=submit]").click();
  await owner.waitForURL(/done=invited/);
  const page = await aBrowserAt(browser, { url: new URL(owner.url()).origin });
  await logInByMail(page, email);
  await page.goto("/organize");
  await page.getByRole("button", { name: t("home.accept") }).click();
  await page.waitForURL(/done=joined/);
  await page.goto("/organize/account");
  await page.locator("[name=name]").fill(name);
  await page.locator("form[data-form=account] [type=submit]").click();
  await page.waitForURL(/done=saved/);
  return page;
}

/** A campaign in English with one reason, founded by whoever is logged in here: nobody else sees it. Its slug. */
export async function aDraft(page: Page): Promise<string> {
  const slug = `draft-${aPerson().email.replace(/\W+/g, "-").slice(0, 40)}`;
  const fill = async (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
    await page.locator("main form[data-form] [type=submit]").first().click();
  };
  await page.goto("/organize/new");
  await page.locator("[name=locale]").selectOption("en");
  await fill({ title: "A letter of a story", addressee: "Nobody", slug });
  await page.waitForURL(`/organize/${slug}/letter`);
  await page.goto(`/organize/${slug}/reasons/new`);
  await fill({ title: "A reason of a story", summary: "In short.", text: "As it was." });
  await page.waitForURL(`/organize/${slug}/reasons/1?done=added`);
  return slug;
}
