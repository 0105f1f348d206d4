import { expect, test } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { LETTER, STATUE } from "./makers.ts";
import { PUBLIC_PAGES } from "./pages.ts";

for (const locale of LOCALES) {
  test(`every public page in ${locale} has a social card`, async ({ request }) => {
    for (const path of PUBLIC_PAGES) {
      const html = await (await request.get(`/${locale}${path}`)).text();
      const content = (name: string) =>
        new RegExp(`<meta (?:property|name)="${name}" content="([^"]+)"`).exec(html)?.[1] ?? "";
      for (const name of [
        "og:title",
        "og:description",
        "og:url",
        "og:site_name",
        "og:image",
        "og:image:alt",
        "og:type",
      ])
        expect(content(name), `${path} ${name}`).not.toBe("");
      expect(content("og:locale")).toMatch(new RegExp(`^${locale}_[A-Z]{2}$`));
      expect(new URL(content("og:url")).pathname).toBe(`/${locale}${path}`);
      expect(content("twitter:card")).toBe("summary_large_image");
      const image = await request.get(new URL(content("og:image")).pathname);
      expect(image.headers()["content-type"]).toBe("image/png");
    }
  });
}

test("a letter and a reason have structured data with the count", async ({ request }) => {
  const read = async (path: string) => {
    const html = await (await request.get(path)).text();
    return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "{}");
  };
  const { count } = await (await request.get(`/api/campaigns/${STATUE}/count`)).json();
  const letter = await read(`/pt/${STATUE}`);
  expect(letter).toMatchObject({ "@context": "https://schema.org", inLanguage: "pt" });
  expect(letter.interactionStatistic.userInteractionCount).toBe(count);
  const reason = await read(`/fr/${LETTER}/reasons/2`);
  expect(reason["@graph"][0]).toMatchObject({ "@type": "Article", position: 2, inLanguage: "fr" });
  expect(reason["@graph"][1].itemListElement).toHaveLength(2);
});

test("a letter can be shared by plain links with its hashtags, and by copying its URL", async ({ page, context }) => {
  const t = messagesIn("es");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/es/${LETTER}`);
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  const share = page.getByRole("region", { name: t("share.title") });
  const link = async (name: string) => new URL((await share.getByRole("link", { name }).getAttribute("href")) ?? "");
  const own = (await link("Facebook")).searchParams.get("u") ?? "";
  expect(own).toMatch(new RegExp(`^https?://[^/]+/es/${LETTER}$`));
  expect((await link("X")).searchParams.get("hashtags")).toBe("AlmagroRenuncia,AlmagroResign");
  expect((await link("Telegram")).searchParams.get("url")).toBe(own);
  for (const name of ["WhatsApp", "Bluesky"]) expect((await link(name)).searchParams.get("text")).toContain(own);
  expect((await link(t("share.mail"))).searchParams.get("subject")).toBe(title);
  await share.getByRole("button", { name: t("share.copy") }).click();
  await expect(share.getByRole("status")).toHaveText(t("share.copied"));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(own);
  await expect(share.getByRole("button", { name: t("share.device") })).toBeHidden();
});

test("the Web Share API gets the letter's own text", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, { share: (shared: unknown) => Promise.resolve(Object.assign(window, { shared })) });
  });
  await page.goto(`/en/${LETTER}/thanks`);
  await page.getByRole("button", { name: messagesIn("en")("share.device") }).click();
  const shared = await page.evaluate(() => Reflect.get(window, "shared"));
  expect(shared).toMatchObject({ url: expect.stringMatching(`/en/${LETTER}$`), text: expect.any(String) });
});
