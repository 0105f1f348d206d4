import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { LETTER, STATUE } from "./makers.ts";
import { logIn } from "./organizer.ts";

export async function add(
  page: Page,
  { name, key = "", slug = LETTER }: { name: string; key?: string; slug?: string },
) {
  await page.goto(`/organize/${slug}/reach/partners`);
  await page.locator("[name=name]").fill(name);
  await page.locator("[name=key]").fill(key);
  await page.locator("form[data-form=partner] [type=submit]").click();
}

export const codeOf = async (page: Page, kind: string) => (await page.locator(`#${kind}-code`).textContent()) ?? "";

export async function press(page: Page, button: string, sure: string) {
  await page.locator("summary", { hasText: button }).click();
  await page.getByLabel(sure).check();
  await page.getByRole("button", { name: button }).click();
}

export const factOf = (page: Page, fact: string) => page.locator(`[data-fact=${fact}]`);

/** The path of the private link. */
export async function linkOf(page: Page): Promise<string> {
  return new URL((await page.locator("#private-link").textContent()) ?? "").pathname;
}

/** A name that tests escaping. */
export const NAME = 'Amigos de "<b>Ana</b>" & தமிழ்';

/** Adds a unique partner and stays on its page. Returns its key and the path of its private link. */
export async function aPartner(page: Page) {
  const key = `amigos-${randomUUID().slice(0, 8)}`;
  await logIn(page);
  await add(page, { name: NAME, key, slug: STATUE });
  return { key, link: await linkOf(page) };
}
