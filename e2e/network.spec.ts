import { expect, type Page, type Request, test } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { aPerson, fillForm, heading, LETTER, submitButton } from "./makers.ts";
import { PUBLIC_PAGES } from "./pages.ts";

/** Budget of a page view: requests and transferred kilobytes. */
const REQUESTS_MAX = 8;
const KILOBYTES_MAX = 120;
const SCRIPT_MAX = 5;
const STYLE_MAX = 12;

test("no page makes third-party requests, sets cookies, or logs errors", async ({ page, baseURL }) => {
  const requests = watch(page);
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
  await expect(heading(page, messagesIn("fr")("inbox.title"))).toBeVisible();
  const origins = new Set(requests.map((request) => new URL(request.url()).origin));
  expect([...origins]).toEqual([new URL(baseURL ?? "").origin]);
  expect(complaints).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("pages are light, and without JavaScript load only HTML and CSS", async ({ page, browser }) => {
  for (const path of ["", `/${LETTER}`, `/${LETTER}/reasons/7`]) {
    const requests = watch(page);
    await page.goto(`/es${path}`, { waitUntil: "networkidle" });
    expect(requests.length, path).toBeLessThanOrEqual(REQUESTS_MAX);
    let bytes = 0;
    for (const request of requests) bytes += (await request.sizes()).responseBodySize;
    expect(bytes / 1024, path).toBeLessThanOrEqual(KILOBYTES_MAX);
    page.removeAllListeners("request");
  }
  const plain = await browser.newPage({ javaScriptEnabled: false });
  const requests = watch(plain);
  await plain.goto(`/es/${LETTER}`, { waitUntil: "networkidle" });
  const types = requests.map((request) => request.resourceType()).filter((type) => !["script", "other"].includes(type));
  expect(types.toSorted()).toEqual(["document", "font", "font", "font", "stylesheet"]); // "other": the icon, which not every browser wants
  await plain.close();
});

test("a page loads our own script and style, and none of the framework's scripts", async ({ browser }) => {
  for (const path of [`/es/${LETTER}`, `/es/${LETTER}/reasons/7`, `/es/${LETTER}/check-your-inbox`]) {
    const page = await browser.newPage(); // with an empty cache
    const requests = watch(page);
    await page.goto(path, { waitUntil: "networkidle" });
    const [script, ...more] = requests.filter((request) => request.resourceType() === "script");
    expect(more, path).toEqual([]);
    expect(new URL(script?.url() ?? "").pathname).toBe("/page.js");
    const style = requests.find((request) => request.resourceType() === "stylesheet");
    expect(((await script?.sizes())?.responseBodySize ?? Number.NaN) / 1024).toBeLessThanOrEqual(SCRIPT_MAX);
    expect(((await style?.sizes())?.responseBodySize ?? Number.NaN) / 1024).toBeLessThanOrEqual(STYLE_MAX);
    await page.close();
  }
});

test("build assets are immutable, since their names contain a hash", async ({ page }) => {
  const requests = watch(page);
  await page.goto(`/es/${LETTER}`, { waitUntil: "load" });
  const parts = requests.filter((request) => request.url().includes("/_next/static/"));
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    expect((await part.response())?.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  }
});

function watch(page: Page): Request[] {
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  return requests;
}
