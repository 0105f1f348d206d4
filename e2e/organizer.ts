import { type BrowserContext, expect, type Page } from "@playwright/test";
import { mailsTo } from "./makers.ts";

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
        const link = mail && /\/organize\/log-in\/[\w.-]+/.exec(mail.text)?.[0];
        if (!mail || !link) return false;
        tried.add(mail.id);
        return openLink(page, link);
      },
      { timeout: 20_000 },
    )
    .toBe(true);
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
