import { type Browser, chromium, expect, type Page } from "@playwright/test";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { advanceUntil } from "./clock.ts";
import { counterOf, scriptOf, test } from "./hosts.ts";
import { LETTER, STATUE } from "./makers.ts";

const box = (page: Page) => page.locator("signature-counter div");

/** The count that every counter gets. */
async function setCount(page: Page, count: number) {
  const reading = { count, goal: 25_000, state: "open", asOf: new Date(count).toISOString() };
  await page.route("**/count", (route) =>
    route.fulfill({ json: reading, headers: { "access-control-allow-origin": "*" } }),
  );
}

test("a counter uses the language of its surroundings, and the number format of its region", async ({
  page,
  site,
  host,
}) => {
  await setCount(page, 12_345);
  const spoken: [string, Locale, string][] = [
    ["es-MX", "es", "12,345"],
    ["es_MX", "es", "12.345"],
    ["ES-mx", "es", "12,345"],
    ["es-419", "es", "12,345"],
    ["pt-PT", "pt", (12_345).toLocaleString("pt-PT")],
    ["fr-1x-!", "fr", (12_345).toLocaleString("fr")],
    ["est", "en", "12,345"],
    ["de-CH", "en", "12,345"],
    ["constructor", "en", "12,345"],
  ];
  const thrown: string[] = [];
  page.on("pageerror", (error) => thrown.push(error.message));
  const inside = spoken.map(([lang]) => `<section lang="${lang}">${counterOf(LETTER, ' lang=""')}</section>`);
  await page.goto(await host({ lang: "pt", body: scriptOf(site) + inside.join("") }));
  await expect(box(page)).toHaveCount(spoken.length);
  for (const [place, [lang, locale, number]] of spoken.entries()) {
    await expect(box(page).nth(place), lang).toHaveAttribute("lang", locale);
    await expect(box(page).nth(place).locator("b"), lang).toHaveText(number);
  }
  expect(thrown).toEqual([]);
});

test("inside another shadow tree a counter uses the language around that", async ({ page, site, host }) => {
  await page.goto(await host({ lang: "fr", body: `${scriptOf(site)}<section></section>` }));
  await page.evaluate((campaign) => {
    const counter = Object.assign(document.createElement("signature-counter"), { textContent: "Sign" });
    counter.setAttribute("campaign", campaign);
    document.querySelector("section")?.attachShadow({ mode: "open" }).append(counter);
  }, LETTER);
  await expect(page.getByRole("link", { name: messagesIn("fr")("letter.sign") })).toBeVisible();
});

test("a counter has the page's colors, by scheme or by style, and its custom properties", async ({
  page,
  site,
  host,
}) => {
  const style = (rules: string) => `<style>${rules}</style>`;
  for (const [rules, color] of [
    [":root { color-scheme: light }", "rgb(0, 0, 0)"],
    [":root { color-scheme: dark }", "rgb(255, 255, 255)"],
    ["body { background: #111; color: #eee }", "rgb(238, 238, 238)"],
  ] as const) {
    await page.goto(await host({ head: style(rules), body: scriptOf(site) + counterOf(LETTER) }));
    await expect(box(page)).toBeVisible();
    await expect(box(page)).toHaveCSS("color", color);
    await expect(box(page)).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  }
  const looks = ["background: rgb(1, 2, 3)", "color: rgb(4, 5, 6)", "radius: 7px", "font: monospace"];
  const own = looks.map((look) => `--signature-counter-${look}`).join(";");
  const head = style(`signature-counter { ${own}; --signature-counter-accent: rgb(8, 9, 10) }`);
  await page.goto(await host({ head, body: scriptOf(site) + counterOf(LETTER) }));
  await expect(box(page)).toHaveCSS("background-color", "rgb(1, 2, 3)");
  await expect(box(page)).toHaveCSS("color", "rgb(4, 5, 6)");
  await expect(box(page)).toHaveCSS("border-radius", "7px");
  await expect(box(page)).toHaveCSS("font-family", "monospace");
  await expect(page.getByRole("link")).toHaveCSS("background-color", "rgb(8, 9, 10)");
});

test("frameworks that prefer properties over attributes still set the attributes", async ({ page, site, host }) => {
  await page.goto(await host({ body: scriptOf(site) + counterOf(LETTER) }));
  await expect(box(page)).toBeVisible();
  const found = await page.locator("signature-counter").evaluate((element) => {
    const plain = document.createElement("div");
    const own = ["campaign", "from", "show", ...Object.getOwnPropertyNames(element)].filter((name) => name in element);
    for (const name of ["campaign", "from", "show"]) Reflect.set(element, name, "else");
    return own.filter((name) => !(name in plain));
  });
  expect(found).toEqual([]);
  await page.locator("signature-counter").evaluate((e, slug) => e.setAttribute("campaign", slug), STATUE);
  await expect(page.getByRole("link")).toHaveAttribute("href", `${site}/en/${STATUE}`);
});

test("as a module, the script is not confused with another one of the same name", async ({ page, site, host }) => {
  const theirs = `<script src="/theirs/embed.js"></script>`;
  const module = scriptOf(site).replace("async ", 'type="module" ');
  await page.goto(await host({ head: theirs + module, body: counterOf(LETTER) }));
  await expect(page.getByRole("link")).toHaveAttribute("href", `${site}/en/${LETTER}`);
});

test("a page restored from the back/forward cache resumes polling", async ({ site, host }) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || undefined,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  const kept = await keepsPages(browser, await host({ body: "Kept" }), await host({ body: "Elsewhere" }));
  test.skip(!kept, "this Chromium keeps no page to come back to");
  const page = await browser.newPage();
  await page.addInitScript(() => addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted })));
  await page.clock.install();
  await setCount(page, 1);
  await page.goto(await host({ body: scriptOf(site) + counterOf(LETTER) }));
  await expect(box(page).locator("b")).toHaveText("1");
  await page.goto(await host({ body: "Elsewhere" }));
  await page.goBack({ waitUntil: "commit" });
  await expect.poll(() => page.evaluate(() => Reflect.get(window, "persisted"))).toBe(true);
  await setCount(page, 2);
  await advanceUntil(page, () => expect(box(page).locator("b")).toHaveText("2", { timeout: 50 }));
  await browser.close();
});

/** Whether this browser build has a back/forward cache. */
async function keepsPages(browser: Browser, url: string, elsewhere: string): Promise<boolean> {
  const page = await browser.newPage();
  await page.addInitScript(() => addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted })));
  await page.goto(url);
  await page.goto(elsewhere);
  await page.goBack({ waitUntil: "commit" });
  await page.waitForFunction(() => Reflect.get(window, "persisted") !== undefined);
  return page.evaluate(() => Reflect.get(window, "persisted") === true);
}
