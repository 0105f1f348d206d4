import { type APIRequestContext, expect, test } from "@playwright/test";
import { PNG } from "pngjs";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible, expectNarrow } from "./accessibility.ts";
import { heading, LETTER } from "./makers.ts";

/** The code blocks on the page, as displayed. */
async function codesIn(request: APIRequestContext, locale: string) {
  const html = await (await request.get(`/${locale}/developers`)).text();
  const found = html.matchAll(/<pre id="([a-z]+)"[^>]*><code>([^<]*)<\/code>/g);
  const plain = (code: string) =>
    code
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&#x27;/g, "'")
      .replace(/&amp;/g, "&");
  return Object.fromEntries([...found].map(([, id = "", code = ""]) => [id, plain(code)]));
}

/** URLs in HTML or Markdown, decoded. */
function addressesIn(code: string): string[] {
  const found = code.matchAll(/(?:src|href|content)="(http[^"]*)"|\((http[^)]*)\)/g);
  return [...found].map(([, quoted, round]) => (quoted ?? round ?? "").replace(/&amp;/g, "&"));
}

/** The same URL on the tested site's origin. */
const here = (url: string) => new URL(url).pathname + new URL(url).search;

for (const locale of LOCALES)
  test(`every curl command and URL in the examples in ${locale} works as shown`, async ({ request }) => {
    const codes = await codesIn(request, locale);
    const lines = Object.entries(codes).filter(([, code]) => code.startsWith("curl "));
    expect(lines.map(([id]) => id)).toEqual(
      expect.arrayContaining(["oembed", "count", "history", "table", "campaign", "signatories", "openapi"]),
    );
    for (const [id, line] of lines) {
      const url = /^curl "(http[^"]+)"$/.exec(line)?.[1] ?? "";
      const response = await request.get(here(url));
      expect(response.status(), line).toBe(200);
      if (id === "table") expect(await response.text()).toMatch(/^country,count/);
      else expect(await response.json(), line).toBeTruthy();
    }
    for (const id of ["script", "form", "iframe", "badge", "markdown", "mail", "share"]) {
      const addresses = addressesIn(codes[id] ?? "");
      expect(addresses.length, id).toBeGreaterThan(0);
      for (const url of addresses) expect((await request.get(here(url))).status(), url).toBe(200);
    }
    expect(codes.wordpress).toMatch(/wp_oembed_add_provider\( 'http[^']+\/\*', 'http[^']+\/oembed' \)/);
    expect(codes.script).toContain(`campaign="${LETTER}" lang="${locale}"`);
    const { html } = await (await request.get(here(/"(http[^"]+)"/.exec(codes.oembed ?? "")?.[1] ?? ""))).json();
    expect(html).toContain(`/embed/${LETTER}`);
  });

test("the badge for emails is a PNG at twice its display size", async ({ request }) => {
  const { mail = "" } = await codesIn(request, "en");
  const response = await request.get(here(addressesIn(mail)[1] ?? ""));
  expect(response.headers()["content-type"]).toBe("image/png");
  const shown = Number(/height="(\d+)"/.exec(mail)?.[1]);
  expect(PNG.sync.read(await response.body()).height).toBe(2 * shown);
  for (const path of ["/badge/nothing.png", "/badge/.png", `/badge/${LETTER}.gif`])
    expect((await request.get(path)).status(), path).toBe(404);
  const dark = await request.get(`/badge/${LETTER}.png?theme=dark&style=plain&lang=pt`);
  expect(PNG.sync.read(await dark.body()).height).toBe(40);
});

test("a developer finds the page from any page, copies an example, and sees its preview", async ({ context, page }) => {
  const t = messagesIn("en");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/en/${LETTER}`);
  await page
    .getByRole("contentinfo")
    .getByRole("link", { name: t("developers.link") })
    .click();
  await expect(heading(page, t("developers.title"))).toBeVisible();
  const name = t("developers.code", { name: "iframe" });
  await page.getByRole("button", { name: `${t("developers.copy")}: ${name}` }).click();
  const code = await page.getByRole("region", { name, exact: true }).textContent();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await expect(page.getByRole("status").filter({ hasText: t("developers.copied") })).toHaveCount(1);
  await expect(page.locator("signature-counter b").first()).toBeVisible();
  for (const image of await page.locator(".result img").all()) {
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
  }
  for (const frame of await page.locator("iframe").all()) {
    await frame.scrollIntoViewIfNeeded();
    await expect(frame.contentFrame().getByRole("link").first()).toBeVisible();
  }
  await expect(page.locator("signature-form iframe")).toHaveAttribute("style", /height/);
});

test("/developers redirects to the reader's language", async ({ request }) => {
  const response = await request.get("/developers", { headers: { "accept-language": "pt-BR" }, maxRedirects: 0 });
  expect(response.status()).toBe(307);
  expect(response.headers().location).toMatch(/^(http:\/\/[^/]+)?\/pt\/developers$/);
});

test("on the narrowest phone code blocks scroll, by keyboard too, and the page is accessible", async ({ page }) => {
  for (const locale of LOCALES) {
    await page.goto(`/${locale}/developers`);
    await (locale === "fr" ? expectAccessible(page) : expectNarrow(page));
    await page.setViewportSize({ width: 320, height: 640 });
    const code = page.getByRole("region", { name: messagesIn(locale)("developers.code", { name: "Markdown" }) });
    await code.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => code.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the examples can be selected by hand, and there are no dead buttons", async ({ page }) => {
    await page.goto("/es/developers");
    await expect(page.locator("#script")).toContainText("<signature-counter");
    await expect(page.getByRole("button")).toHaveCount(0);
  });
});
