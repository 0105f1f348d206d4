// `node e2e/screenshots.mjs FOLDER [language …]` takes screenshots of every page of the site at BASE_URL with the browser
// at CHROMIUM_PATH or Playwright's own.
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";

const [folder, ...languages] = process.argv.slice(2);
if (!folder) throw new Error("Usage: node e2e/screenshots.mjs FOLDER [language …]");
mkdirSync(folder, { recursive: true });
const site = process.env.BASE_URL ?? "http://localhost:3000";
const LETTER = "almagro-resign";
const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 800 } },
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH || undefined });
for (const locale of languages.length > 0 ? languages : ["en", "es", "pt", "fr"]) {
  const links = await signAndVerify(locale);
  for (const [device, options] of Object.entries(DEVICES)) {
    for (const colorScheme of ["light", "dark"]) {
      const page = await browser.newPage({ ...options, colorScheme, baseURL: site });
      for (const [name, visit] of Object.entries(visits(locale, links))) {
        await visit(page);
        await page.screenshot({ path: `${folder}/${name}-${locale}-${device}-${colorScheme}.png`, fullPage: true });
      }
      await page.close();
    }
  }
  console.log(`${locale}: done`);
}
await browser.close();

/** How to reach each page, and what to do there. */
function visits(locale, { verified, pending, own, mailed }) {
  const at = (path) => (page) => page.goto(path);
  const letter = `/${locale}/${LETTER}`;
  return {
    home: at(`/${locale}`),
    letter: at(letter),
    statue: at(`/${locale}/isabella-statue`),
    reasons: at(`${letter}/reasons`),
    "reason-1": at(`${letter}/reasons/1`),
    "reason-10": at(`${letter}/reasons/10`),
    signatories: at(`${letter}/signatories`),
    numbers: at(`${letter}/numbers`),
    sign: at(`${letter}/sign`),
    "sign-errors": async (page) => {
      await page.goto(`${letter}/sign`);
      await page.locator("summary").click();
      await page.fill("[name=comment]", "x".repeat(501));
      await submit(page);
    },
    "check-your-inbox": at(`${letter}/check-your-inbox`),
    "check-your-inbox-errors": async (page) => {
      await page.goto(`${letter}/check-your-inbox`);
      await page.fill("[name=email]", "nobody@example.org");
      await page.fill("[name=code]", "123456");
      await submit(page);
    },
    "verify-pending": at(pending),
    "verify-verified": at(verified),
    "verify-unknown": at(`/${locale}/verify/nothing`),
    thanks: at(`${letter}/thanks`),
    "my-signature": at(own),
    "my-signature-hidden": at(`${own}?done=hide`),
    "my-signature-unknown": at(`/${locale}/my-signature/nothing`),
    "my-signature-erased": at(`/${locale}/my-signature/nothing?done=erase`),
    privacy: at(`/${locale}/privacy`),
    "not-found": at(`/${locale}/nothing`),
    failure: at(`/${locale}/failure`),
    mailbox: at("/mailbox"),
    mail: at(`/mailbox/${mailed}`),
  };
}

async function submit(page) {
  await page.locator("form [type=submit]").click();
  await page.locator(".errors").waitFor();
}

async function signAndVerify(locale) {
  const ana = { name: "Ana María Quispe", country: "BO", title: "Maestra", affiliation: "Escuela 12", comment: "¡Sí!" };
  const email = `${randomUUID()}@example.org`;
  const signing = { ...ana, email, locale, listed: true };
  await post(`/api/campaigns/${LETTER}/signatures`, signing);
  const [mail] = await mailsTo(email, 1);
  const verified = linkIn(mail);
  await post(`/api/verifications/${verified.split("/").at(-1)}`, {});
  await post(`/api/campaigns/${LETTER}/signatures`, signing);
  const own = linkIn((await mailsTo(email, 2))[0]);
  await post(`/api/campaigns/${LETTER}/signatures`, { ...signing, email: `other.${email}` });
  return { verified, own, mailed: mail.id, pending: linkIn((await mailsTo(`other.${email}`, 1))[0]) };
}

async function post(path, body) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(site + path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}

async function mailsTo(address, count) {
  for (;;) {
    const mails = await (await fetch(`${site}/api/mailbox?to=${encodeURIComponent(address)}`)).json();
    if (mails.length >= count) return mails;
    await pause(200);
  }
}

function linkIn({ text }) {
  return /\/[a-z]{2}\/(verify|my-signature)\/[\w.-]+/.exec(text)[0];
}
