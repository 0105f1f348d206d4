import { extract } from "@extractus/oembed-extractor";
import { expect, type FrameLocator, type Page } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { expectAccessible } from "./accessibility.ts";
import { test } from "./hosts.ts";
import { LETTER, STATUE } from "./makers.ts";

/** Imitates WordPress's filter (wp_filter_oembed_result) and display. */
function asWordPress(html: string): string {
  const [frame = ""] = /<iframe.*?><\/iframe>/s.exec(html) ?? [];
  const attributes = [
    ...frame.matchAll(/ (src|width|height|frameborder|marginwidth|marginheight|scrolling|title)="[^"]*"/g),
  ];
  const kept = attributes
    .map(([text]) => text)
    .join("")
    .replace(/ src="([^"]*)"/, ' src="$1#?secret=aBcDeF1234"');
  return `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${kept}></iframe>`;
}

async function expectFits(page: Page, frame: FrameLocator) {
  const { scrolled, shown } = await frame
    .locator("html")
    .evaluate(({ scrollHeight, clientHeight }) => ({ scrolled: scrollHeight, shown: clientHeight }));
  expect(scrolled, page.url()).toBeLessThanOrEqual(shown);
}

test("a generic oEmbed consumer discovers a letter's embed, in its language and size", async ({ site }) => {
  for (const locale of LOCALES)
    for (const path of [`/${locale}/${LETTER}`, `/${locale}/${LETTER}/reasons/7`]) {
      const found = await extract(site + path, { maxwidth: 300 });
      expect(found).toMatchObject({ type: "rich", version: "1.0", width: 300, method: "auto-discovery" });
      expect(String(found.html)).toContain(`/embed/${LETTER}?lang=${locale}"`);
    }
});

test("a letter's URL pasted into WordPress shows the count at full height, without scripts", async ({
  page,
  site,
  host,
}) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  for (const locale of LOCALES)
    for (const width of [600, 300]) {
      const letter = await (await page.request.get(`${site}/${locale}/${STATUE}`)).text();
      const link = /<link[^>]* type="application\/json\+oembed"[^>]* href="([^"]*)"/.exec(letter)?.[1] ?? "";
      const response = await page.request.get(`${link.replaceAll("&amp;", "&")}&maxwidth=${width}&maxheight=1000`);
      expect(response.headers()["content-type"]).toContain("application/json");
      const { html, title, ...size } = await response.json();
      expect(size).toMatchObject({ width: Math.min(width, 480), height: expect.any(Number) });
      await page.goto(await host({ body: `<p>A post</p>${asWordPress(html)}` }));
      const frame = page.frameLocator("iframe");
      await expect(frame.getByRole("heading", { name: title })).toBeVisible();
      await expect(frame.getByRole("progressbar")).toBeVisible();
      await expect(frame.getByRole("link")).toContainText(messagesIn(locale)("letter.sign"));
      await expectFits(page, frame);
    }
  expect(said).toEqual([]);
});

test("a frame's link opens the letter outside the frame, with the partner's key", async ({ page, site, host }) => {
  await page.goto(
    await host({
      body: `<iframe src="${site}/embed/${LETTER}?lang=pt&from=red-andina" width="480" height="240"></iframe>`,
    }),
  );
  const opened = page.waitForEvent("popup");
  await page.frameLocator("iframe").getByRole("link").click();
  await expect(await opened).toHaveURL(`${site}/pt/${LETTER}?from=red-andina`);
});

test("a frame is small and accessible, without cookies, scripts or further requests", async ({ page, site }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const response = await page.goto(`${site}/embed/${LETTER}?lang=fr`);
  expect((await response?.body())?.length).toBeLessThanOrEqual(4_096);
  expect(response?.headers()).toMatchObject({
    "x-robots-tag": "noindex",
    "cross-origin-resource-policy": "cross-origin",
  });
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator("a")).toHaveCSS("font-weight", "600"); // its CSP allows its own style
  expect(requests.filter((url) => !url.endsWith("/favicon.ico"))).toHaveLength(1);
  await expectAccessible(page);
});

test("even the lowest frame shows the whole count and Sign link", async ({ page, site }) => {
  for (const locale of LOCALES)
    for (const height of [400, 260, 200, 160, 130, 100, 80]) {
      await page.setViewportSize({ width: 320, height: height });
      await page.goto(`${site}/embed/${LETTER}?lang=${locale}`);
      await expect(page.locator("strong")).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole("link")).toBeInViewport({ ratio: 1 });
    }
});

test("errors follow the oEmbed standard", async ({ request, site }) => {
  const letter = encodeURIComponent(`${site}/en/${LETTER}`);
  const errors = {
    "/oembed": 400,
    "/oembed?url=": 400,
    "/oembed?url=https://other.example/en/almagro-resign": 404,
    [`/oembed?url=${encodeURIComponent(`${site}/en/nothing-here`)}`]: 404,
    [`/oembed?url=${letter}&format=xml`]: 501,
  };
  for (const [path, status] of Object.entries(errors)) {
    const response = await request.get(path, { headers: { origin: "https://partner.example" } });
    expect(response.status(), path).toBe(status);
    expect(response.headers()).toMatchObject({
      "access-control-allow-origin": "*",
      "content-type": "application/problem+json",
      "cache-control": "public, max-age=2, s-maxage=2",
    });
  }
  const short = await request.get(`/oembed?url=${encodeURIComponent(`${site}/${LETTER}/?utm_source=x`)}`);
  expect((await short.json()).html).toContain(`/embed/${LETTER}?lang=en`);
});
