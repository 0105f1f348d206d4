import { expect, test } from "@playwright/test";
import { LOCALES } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { LETTER, STATUE } from "./makers.ts";
import { headOf, PUBLIC_PAGES, sitemapUrls } from "./pages.ts";
import { test as own } from "./shared-site.ts";

for (const locale of LOCALES) {
  test(`every public page in ${locale} has lang, title, description, canonical URL and alternates`, async ({
    request,
  }) => {
    const titles = new Set<string>();
    for (const path of PUBLIC_PAGES) {
      const page = `/${locale}${path}`;
      const response = await request.get(page, { maxRedirects: 0 });
      expect(response.status(), page).toBe(200);
      expect(response.headers()["content-type"], page).toContain("text/html");
      const html = await response.text();
      const head = headOf(html);
      expect(head, page).toMatchObject({ lang: [locale], robots: [] });
      for (const one of [head.titles, head.headings, head.descriptions, head.canonicals]) {
        expect(one, page).toEqual([expect.stringMatching(/\S/)]);
      }
      expect(head.canonicals.map(pathOf), page).toEqual([page]);
      const languages = Object.fromEntries(head.languages.map(({ tag, url }) => [tag, pathOf(url)]));
      const others = Object.fromEntries(LOCALES.map((other) => [other, `/${other}${path}`]));
      expect(languages, page).toEqual({ ...others, "x-default": path || "/" });
      for (const other of Object.values(others)) expect(html, page).toContain(`<a href="${other}" lang=`);
      titles.add(head.titles.join());
    }
    expect(titles.size).toBe(PUBLIC_PAGES.length);
  });
}

own(
  "a letter's pages and the sitemap name only the languages that it has, and readers are told of other reasons",
  async ({ start, database, request }) => {
    const { url } = await start();
    await database.query(`
    WITH campaign AS (INSERT INTO campaigns (slug, goal, published_at) VALUES ('two', 100, now()) RETURNING id),
      head AS (INSERT INTO campaign_texts (campaign_id, locale, title, summary, addressee)
        SELECT id, unnest(ARRAY['en', 'es']), 'T', 'S', 'A' FROM campaign),
      reason AS (INSERT INTO reasons (campaign_id, number) SELECT id, 1 FROM campaign RETURNING id),
      reason_text AS (INSERT INTO reason_texts (reason_id, locale, title, summary, text, sources)
        SELECT id, 'en', 'R', 'S', 'T', '{}' FROM reason),
      version AS (INSERT INTO letter_versions (campaign_id, number, published_at) SELECT id, 1, now() FROM campaign RETURNING id)
    INSERT INTO letter_texts (version_id, locale, title, addressee, text)
      SELECT id, unnest(ARRAY['en', 'es']), 'T', 'A', 'We ask.' FROM version`);
    const html = await (await request.get(`${url}/en/two`)).text();
    expect(headOf(html).languages.map(({ tag }) => tag)).toEqual(["en", "es", "x-default"]);
    const reason = await (await request.get(`${url}/en/two/reasons/1`)).text();
    expect(headOf(reason).languages.map(({ tag }) => tag)).toEqual(["en", "x-default"]);
    for (const path of ["", "/reasons"]) {
      const spanish = await (await request.get(`${url}/es/two${path}`)).text();
      expect(spanish).toContain(messagesIn("es")("letter.otherReasons"));
    }
    const sitemap = await (await request.get(`${url}/sitemap.xml`)).text();
    expect(sitemap).toContain("/es/two<");
    expect(sitemap).not.toContain("/fr/two<");
  },
);

test("the sitemap lists every public page in four languages, and robots.txt links to it", async ({ request }) => {
  const urls = await sitemapUrls(request);
  const wanted = PUBLIC_PAGES.flatMap((path) => LOCALES.map((locale) => `/${locale}${path}`));
  expect(urls.map(pathOf).toSorted()).toEqual(wanted.toSorted());
  const robots = await (await request.get("/robots.txt")).text();
  const sitemap = /^Sitemap: (\S+)$/im.exec(robots)?.[1] ?? "";
  expect(pathOf(sitemap)).toBe("/sitemap.xml");
  expect(new URL(sitemap).origin).toBe(new URL(urls[0] ?? "").origin);
  for (const path of ["/api/", "/*/verify/", "/*/my-signature/", "/*/partners/"])
    expect(robots).toContain(`Disallow: ${path}`);
});

test("pages that are not for search engines have noindex and their own title", async ({ request }) => {
  for (const locale of LOCALES) {
    const t = messagesIn(locale);
    const titles = {
      [`/${LETTER}/check-your-inbox`]: t("inbox.title"),
      [`/${LETTER}/thanks`]: t("thanks.title"),
      "/verify/nothing": t("verify.title"),
      "/my-signature/nothing": t("own.title"),
      "/my-signature": t("find.title"),
      "/my-signature/sent": t("find.sentTitle"),
      "/nothing": t("notFound.title"),
      [`/${STATUE}/reasons`]: t("notFound.title"),
    };
    for (const [path, title] of Object.entries(titles)) {
      const response = await request.get(`/${locale}${path}`);
      const html = await response.text();
      const head = headOf(html);
      expect(head, path).toMatchObject({ lang: [locale], titles: [escaped(title)], headings: [expect.any(String)] });
      expect(html, path).not.toMatch(/(og|twitter):image/); // not to be shared
      expect(head.robots[0], path).toContain("noindex");
    }
  }
});

test("/favicon.ico exists", async ({ request }) => {
  const response = await request.get("/favicon.ico");
  expect(response.status()).toBe(200);
  expect((await response.body()).subarray(0, 6)).toEqual(Buffer.from([0, 0, 1, 0, 1, 0]));
});

function pathOf(url: string): string {
  return new URL(url).pathname;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/'/g, "&#x27;");
}
