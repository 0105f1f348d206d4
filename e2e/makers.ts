import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { LOCALES, type Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";

export const LETTER = "almagro-resign";
export const STATUE = "isabella-statue";

/** Unique name and address. */
export function aPerson(name = "Ana") {
  const id = randomUUID().slice(0, 13);
  return { name: `${name} ${id}`, email: `${name.split(" ")[0]?.toLowerCase()}.${id}@example.org` };
}

type Input = Record<string, unknown>;
type Signing = { email: string; locale: string };

/** JSON input with required fields only. */
export function aSigning(input: Partial<Signing> & Input = {}) {
  return { ...aPerson(), listed: false, locale: "en", ...input };
}

/** Signs through the API. Returns the person. */
export async function sign(request: APIRequestContext, input: Partial<Signing> & Input = {}, slug = LETTER) {
  const signing = aSigning(input);
  const response = await request.post(`/api/campaigns/${slug}/signatures`, { data: signing });
  expect(response.status()).toBe(202);
  return signing;
}

/** Signs and verifies through the API. `link` is from the email. */
export async function signAndVerify(request: APIRequestContext, input: Partial<Signing> & Input = {}, slug = LETTER) {
  return verify(request, await sign(request, input, slug));
}

/** All sign before any verifies, so that their emails share a batch. */
export async function signAndVerifyAll(request: APIRequestContext, inputs: (Partial<Signing> & Input)[]) {
  const signed: Awaited<ReturnType<typeof sign>>[] = [];
  for (const input of inputs) signed.push(await sign(request, input));
  for (const signing of signed) await verify(request, signing);
}

async function verify<Signed extends Signing>(request: APIRequestContext, signing: Signed) {
  const link = linkIn(await mailTo(request, signing.email));
  const response = await request.post(`/api/verifications/${tokenOf(link)}`);
  expect(response.status()).toBe(200);
  return { ...signing, link, token: tokenOf(link) };
}

/** Signs again with a verified address, which emails a link to the signature. */
export async function ownLink(request: APIRequestContext, { email, locale }: Signing): Promise<string> {
  await sign(request, { email, locale });
  return linkIn(await mailTo(request, email, 2));
}

export type Mail = { id: string; to: string; subject: string; html: string; text: string };

/** Without those that confirm a verified signature. */
export async function mailsTo(request: APIRequestContext, to: string, site = ""): Promise<Mail[]> {
  const mails: Mail[] = await (await request.get(`${site}/api/mailbox`, { params: { to } })).json();
  return mails.filter((mail) => !isConfirmation(mail));
}

export function isConfirmation({ subject }: Mail): boolean {
  return LOCALES.some((locale) => subject.startsWith(messagesIn(locale)("mail.confirmation.subject", { title: "" })));
}

/** Waits for `count` emails, returns the newest. */
export async function mailTo(request: APIRequestContext, to: string, count = 1, site = ""): Promise<Mail> {
  await expect.poll(async () => (await mailsTo(request, to, site)).length, { timeout: 20_000 }).toBe(count);
  const [newest] = await mailsTo(request, to, site);
  if (!newest) throw new Error(`no mail to ${to}`);
  return newest;
}

/** Path of the email's main link. */
export function linkIn({ text }: Mail): string {
  const path = /\/[a-z]{2}\/(verify|my-signature)\/[\w.-]+/.exec(text)?.[0];
  if (!path) throw new Error(`no link in: ${text}`);
  return path;
}

export function codeIn({ text }: Mail): string {
  const code = /^\d{6}$/m.exec(text)?.[0];
  if (!code) throw new Error(`no code in: ${text}`);
  return code;
}

export function tokenOf(link: string): string {
  return link.split("/").at(-1) ?? "";
}

export async function countOf(request: APIRequestContext, slug = LETTER): Promise<number> {
  return (await (await request.get(`/api/campaigns/${slug}/count`)).json()).count;
}

/** Fills in the form, private unless `listed`. */
export async function fillForm(page: Page, locale: Locale, { name, email, listed = false }: Input) {
  const t = messagesIn(locale);
  await page.getByLabel(t("form.name"), { exact: true }).fill(String(name));
  await page.getByLabel(t("form.email"), { exact: true }).fill(String(email));
  await page.getByLabel(t(listed ? "form.listedYes" : "form.listedNo")).check();
}

export const submitButton = (page: Page, locale: Locale) =>
  page.getByRole("button", { name: messagesIn(locale)("form.submit"), exact: true });

export const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
