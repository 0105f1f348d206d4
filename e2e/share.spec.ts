import { expect, test as plain } from "@playwright/test";
import { PNG } from "pngjs";
import { LOCALES } from "#lib/locale/locales.ts";
import { countOf, LETTER, STATUE, signAndVerify } from "./makers.ts";
import { test } from "./shared-site.ts";

const OF = {
  [LETTER]: ["", "/reasons", "/reasons/3", "/numbers", "/signatories", "/versions", "/updates"],
  [STATUE]: [""],
};

/** The image in a page's metadata. */
function picturesIn(html: string) {
  const meta = (name: string) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
  return {
    url: meta("og:image"),
    width: meta("og:image:width"),
    height: meta("og:image:height"),
    type: meta("og:image:type"),
    alt: meta("og:image:alt"),
    card: meta("twitter:card"),
    twitter: meta("twitter:image"),
    twitterAlt: meta("twitter:image:alt"),
    facts: /"image":"([^"]*)"/.exec(html)?.[1],
  };
}

plain(
  "every page of a letter references its share image in its language, and the image exists",
  async ({ request }) => {
    for (const [slug, paths] of Object.entries(OF))
      for (const locale of LOCALES)
        for (const path of paths) {
          const page = `/${locale}/${slug}${path}`;
          const image = picturesIn(await (await request.get(page)).text());
          const own = /\/reasons\/\d+$/.test(path) ? path : "";
          const wanted = { width: "1200", height: "630", type: "image/png", card: "summary_large_image" };
          expect(image, page).toMatchObject({ ...wanted, twitter: image.url, twitterAlt: image.alt });
          expect(new URL(image.url ?? "").pathname, page).toBe(`/${locale}/${slug}${own}/share.png`);
          expect(image.alt, page).toMatch(/\S+ · \S+/);
          if (path === "" || own) expect(image.facts, page).toBe(image.url);
          const response = await request.get(new URL(image.url ?? "").pathname);
          expect(response.status(), page).toBe(200);
          expect(response.headers()["content-type"]).toBe("image/png");
          const png = await response.body();
          const { width, height } = PNG.sync.read(png);
          expect([width, height], page).toEqual([1200, 630]);
          expect(png.length, page).toBeLessThan(100_000);
        }
  },
);

plain("a share image and its ETag change with the count", async ({ request }) => {
  const path = `/en/${STATUE}/share.png`;
  const read = async () => (await request.get(path)).headers().etag;
  const before = await read();
  const count = await countOf(request, STATUE);
  await signAndVerify(request, {}, STATUE);
  await expect.poll(() => countOf(request, STATUE)).toBeGreaterThan(count);
  await expect.poll(read, { timeout: 20_000 }).not.toBe(before);
});

plain("share images are cacheable, ignore unknown parameters, and revalidate with 304", async ({ request }) => {
  const path = `/fr/${LETTER}/reasons/2/share.png`;
  const response = await request.get(path);
  const { etag = "", "cache-control": control } = response.headers();
  expect(control).toMatch(/^public,.* s-maxage=\d+, stale-while-revalidate=\d+, stale-if-error=\d+$/);
  expect((await request.get(path, { headers: { "if-none-match": etag } })).status()).toBe(304);
  expect(await (await request.get(`${path}?x=1&after=2`)).body()).toEqual(await response.body());
});

test("drafts, archived and unknown letters have no share image, and a closed letter's says so", async ({
  database,
  request,
  start,
}) => {
  const { url } = await start();
  const pictures = [`/en/${LETTER}/share.png`, `/en/${LETTER}/reasons/1/share.png`];
  const statuses = async () => Promise.all(pictures.map(async (path) => (await request.get(url + path)).status()));
  const change = (sql: string) => database.query(`UPDATE campaigns SET ${sql} WHERE slug = '${LETTER}'`);
  expect(await statuses()).toEqual([200, 200]);
  const open = await (await request.get(url + pictures[0])).body();
  await change("closes_at = now() - interval '1 day', opens_at = NULL");
  await expect
    .poll(async () => (await (await request.get(url + pictures[0])).body()).equals(open), { timeout: 20_000 })
    .toBe(false);
  await change("archived_at = now()");
  await expect.poll(statuses).toEqual([404, 404]);
  const page = picturesIn(await (await request.get(`${url}/en/${LETTER}`)).text());
  expect(page.url).toContain("/opengraph-image.png");
  await change("archived_at = NULL, closes_at = NULL, published_at = NULL");
  await expect.poll(statuses).toEqual([404, 404]);
  for (const path of [
    "/en/nothing/share.png",
    `/de/${LETTER}/share.png`,
    `/en/${STATUE}/reasons/1/share.png`,
    `/en/${STATUE}/reasons/x/share.png`,
  ])
    expect((await request.get(url + path)).status(), path).toBe(404);
});
