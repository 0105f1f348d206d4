import { expect, type Page, type Request, test } from "@playwright/test";
import { wordsOf } from "#lib/locale/messages.ts";
import { aPerson, fillForm, heading, LETTER, submitButton } from "./makers.ts";
import { PUBLIC_PAGES } from "./pages.ts";

/** What one view of a page may cost a reader on a cheap phone: requests, and kilobytes as sent. */
const REQUESTS_MAX = 8;
const KILOBYTES_MAX = 120;
const SCRIPT_MAX = 5;
const STYLE_MAX = 12;

test("no page asks another site for anything, sets a cookie, or complains in the console", async ({
  page,
  baseURL,
}) => {
  const asked = watch(page);
  const complaints: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const more = [
    `/${LETTER}/check-your-inbox`,
    `/${LETTER}/thanks`,
    "/verify/nothing",
    "/my-signature",
    "/my-signature/nothing",
    "/stop-mails/nothing",
  ];
  for (const path of [...PUBLIC_PAGES, ...more]) {
    await page.goto(`/fr${path}`);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  }
  await page.goto(`/fr/${LETTER}/sign`);
  await fillForm(page, "fr", aPerson());
  await submitButton(page, "fr").click();
  await expect(heading(page, wordsOf("fr")("inbox.title"))).toBeVisible();
  const origins = new Set(asked.map((request) => new URL(request.url()).origin));
  expect([...origins]).toEqual([new URL(baseURL ?? "").origin]);
  expect(complaints).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("a page is few requests and light, and without JavaScript it is the page and its style", async ({
  page,
  browser,
}) => {
  for (const path of ["", `/${LETTER}`, `/${LETTER}/reasons/7`]) {
    const asked = watch(page);
    await page.goto(`/es${path}`, { waitUntil: "networkidle" });
    expect(asked.length, path).toBeLessThanOrEqual(REQUESTS_MAX);
    let bytes = 0;
    for (const request of asked) bytes += (await request.sizes()).responseBodySize;
    expect(bytes / 1024, path).toBeLessThanOrEqual(KILOBYTES_MAX);
    page.removeAllListeners("request");
  }
  const plain = await browser.newPage({ javaScriptEnabled: false });
  const asked = watch(plain);
  await plain.goto(`/es/${LETTER}`, { waitUntil: "networkidle" });
  const types = asked.map((request) => request.resourceType()).filter((type) => !["script", "other"].includes(type));
  expect(types.toSorted()).toEqual(["document", "font", "font", "font", "stylesheet"]); // "other": the icon, which not every browser wants
  await plain.close();
});

test("a page brings our own small script and style, and none of the framework's scripts", async ({ browser }) => {
  for (const path of [`/es/${LETTER}`, `/es/${LETTER}/reasons/7`, `/es/${LETTER}/check-your-inbox`]) {
    const page = await browser.newPage(); // with nothing kept from before
    const asked = watch(page);
    await page.goto(path, { waitUntil: "networkidle" });
    const [script, ...more] = asked.filter((request) => request.resourceType() === "script");
    expect(more, path).toEqual([]);
    expect(new URL(script?.url() ?? "").pathname).toBe("/page.js");
    const style = asked.find((request) => request.resourceType() === "stylesheet");
    expect(((await script?.sizes())?.responseBodySize ?? Number.NaN) / 1024).toBeLessThanOrEqual(SCRIPT_MAX);
    expect(((await style?.sizes())?.responseBodySize ?? Number.NaN) / 1024).toBeLessThanOrEqual(STYLE_MAX);
    await page.close();
  }
});

test("what a page is built of is kept for good, since its name changes with it", async ({ page }) => {
  const asked = watch(page);
  await page.goto(`/es/${LETTER}`, { waitUntil: "load" });
  const parts = asked.filter((request) => request.url().includes("/_next/static/"));
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    expect((await part.response())?.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  }
});

function watch(page: Page): Request[] {
  const asked: Request[] = [];
  page.on("request", (request) => asked.push(request));
  return asked;
}
