import { expect, test } from "@playwright/test";
import { messagesIn } from "#lib/locale/messages.ts";
import { LETTER } from "./makers.ts";

const t = messagesIn("es");

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });

  test("the Sign bar is always visible, covers no text for good, and hides at the form", async ({ page }) => {
    await page.goto(`/es/${LETTER}`);
    const sign = page.getByRole("link", { name: t("letter.sign"), exact: true });
    await expect(sign).toBeInViewport({ ratio: 1 });
    const box = await sign.boundingBox();
    for (const side of [box?.width, box?.height]) expect(side).toBeGreaterThanOrEqual(44);
    const [number, bar] = [
      await page.locator("[data-count]").boundingBox(),
      await page.locator("progress").boundingBox(),
    ];
    expect(number?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    expect((number?.x ?? 0) + (number?.width ?? 0)).toBeLessThan(box?.x ?? 0);
    await page.evaluate(() => window.scrollTo(0, 600));
    await expect(sign).toBeInViewport({ ratio: 1 });
    await sign.click();
    await expect(page.getByLabel(t("form.name"), { exact: true })).toBeInViewport();
    await expect(sign).not.toBeInViewport();
  });
});

test("on a desktop, the button to the form is beside the letter only while the form is out of sight", async ({
  page,
}) => {
  await page.goto(`/es/${LETTER}`);
  const way = page.getByRole("link", { name: t("letter.sign"), exact: true });
  await expect(way).toBeInViewport({ ratio: 1 });
  await page
    .locator("#sign")
    .evaluate((form) => scrollTo({ top: form.getBoundingClientRect().top - 600, behavior: "instant" }));
  await expect(page.getByRole("heading", { name: t("letter.signNow") })).toBeInViewport();
  await expect(way).toBeHidden();
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await expect(way).toBeVisible();
});

test.describe("at 400 % zoom", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test("nothing is fixed over the text, and no page scrolls sideways", async ({ page }) => {
    for (const path of [`/${LETTER}`, `/${LETTER}/reasons/10`, `/${LETTER}/sign`, `/${LETTER}/thanks`, ""]) {
      await page.goto(`/es${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      const standing = await page.evaluate(
        () =>
          [...document.querySelectorAll("*")].filter((element) =>
            /sticky|fixed/.test(getComputedStyle(element).position),
          ).length,
      );
      expect(standing, path).toBe(0);
    }
  });
});

test("a printed letter has its text and count, without form, navigation and buttons", async ({ page }) => {
  await page.goto(`/es/${LETTER}`);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.locator(".letter .text")).toBeVisible();
  await expect(page.locator("[data-count]")).toBeVisible();
  for (const hidden of ["form", ".share", ".languages", ".footer", "progress"])
    await expect(page.locator(hidden).first()).toBeHidden();
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(page.locator(".letter .text")).toHaveCSS("color", "rgb(0, 0, 0)");
});

test("a screen reader finds the letter, its count, the form and the next links, in that order", async ({ page }) => {
  await page.goto(`/es/${LETTER}`);
  const headings = await page.getByRole("heading", { level: 2 }).allInnerTexts();
  const parts = ["signNow", "reasons", "signatories"] as const;
  expect(headings).toEqual([...parts.map((part) => t(`letter.${part}`)), t("share.title")]);
  await expect(page.getByRole("banner")).toBeVisible();
  await expect(page.getByRole("contentinfo")).toBeVisible();
  await expect(page.getByRole("navigation", { name: t("site.language") }).getByRole("link")).toHaveText(
    ["English", "español", "português", "français"].map((name) => new RegExp(`^${name}`)),
  );
  await expect(page.getByRole("main").getByRole("article").getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("progressbar", { name: t("count.progress") })).toBeVisible();
  await expect(page.getByRole("group", { name: t("form.listedLegend") }).getByRole("radio")).toHaveCount(2);
  await expect(
    page
      .getByRole("list")
      .filter({ has: page.locator("h3") })
      .getByRole("listitem"),
  ).toHaveCount(10);
});

test("whoever signs sees the date of the facts, and whoever misses a reason reads where to post it", async ({
  page,
}) => {
  await page.goto(`/es/${LETTER}`);
  await expect(page.locator("#sign")).toContainText("Situación al 17 de enero de 2022 · Publicada el");
  await expect(page.getByText("#AlmagroRenuncia #AlmagroResign")).toBeVisible();
  await page.goto(`/es/${LETTER}/sign`);
  await expect(page.getByRole("main")).toContainText("Situación al 17 de enero de 2022 · Publicada el");
});

test("pages load without layout shift, and reduced motion disables animation", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
    Object.assign(window, { seen });
  });
  for (const path of [`/${LETTER}`, `/${LETTER}/reasons/4`, "", `/${LETTER}/signatories`]) {
    await expect(async () => {
      await page.goto(`/es${path}`, { waitUntil: "networkidle" });
      expect(await page.evaluate(() => Reflect.get(window, "seen").shift), path).toBeLessThan(0.01);
    }).toPass({ timeout: 20_000 }); // on a busy machine the font comes late at first
    await expect(page.locator("html")).toHaveCSS("scroll-behavior", "auto");
  }
});

test("the text uses our own font, served by us, in readable line lengths", async ({ page }) => {
  await page.goto(`/es/${LETTER}`, { waitUntil: "networkidle" });
  const faces = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === "loaded").length);
  expect(faces).toBeGreaterThan(2);
  for (const width of [640, 768, 1023, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const measure = await page.evaluate(() => {
      const text = document.querySelector(".letter .text p:nth-of-type(2)");
      const { fontSize } = getComputedStyle(text ?? document.body);
      return (text?.getBoundingClientRect().width ?? 0) / Number.parseFloat(fontSize);
    });
    expect(measure, `${width}`).toBeGreaterThan(24); // characters of this font average 0.44 em
    expect(measure, `${width}`).toBeLessThan(33);
  }
});
