import { beforeAll, expect, test } from "vitest";
import { emptyDatabase } from "../testing/database.ts";
import { HOSTILE } from "../testing/hostile.ts";
import { aLetter } from "../testing/letters.ts";
import { aCampaign } from "../testing/makers.ts";
import { describeEmbed, OembedInput } from "./oembed.ts";

const SITE = "https://letters.example"; // vitest.config.ts

beforeAll(emptyDatabase);

const ask = (input: Record<string, unknown>) => describeEmbed(OembedInput.parse(input));

async function described(input: Record<string, unknown>) {
  const outcome = await ask(input);
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.description;
}

const attributes = (html: string) =>
  Object.fromEntries([...html.matchAll(/(\w+)="([^"]*)"/g)].map(([, k, v]) => [k, v]));

test("a letter is described by its URL in each language, short link and reasons, with query or slash", async () => {
  const { slug } = await aLetter({ en: "We ask.", es: "Pedimos." });
  const addresses = {
    [`/es/${slug}`]: "es",
    [`/fr/${slug}/`]: "fr",
    [`/en/${slug}?utm_source=x#sign`]: "en",
    [`/es/${slug}/reasons`]: "es",
    [`/es/${slug}/reasons/7`]: "es",
    [`/${slug}`]: "en", // its own
  };
  for (const [path, lang] of Object.entries(addresses)) {
    const { html, ...rest } = await described({ url: SITE + path });
    expect(rest).toMatchObject({
      version: "1.0",
      type: "rich",
      title: lang === "es" ? "Title es" : "Title en",
      provider_name: "Undersigned",
      provider_url: SITE,
      cache_age: expect.any(Number),
    });
    expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(attributes(html).src, path).toBe(`${SITE}/embed/${slug}?lang=${lang}`);
  }
});

test("oEmbed for a partner's link embeds that partner's counter", async () => {
  const { slug } = await aCampaign();
  for (const fragment of ["", "#sign"]) {
    const { html } = await described({ url: `${SITE}/en/${slug}?from=red-andina${fragment}` });
    expect(attributes(html).src).toBe(`${SITE}/embed/${slug}?lang=en&amp;from=red-andina`);
  }
  const hostile = await described({ url: `${SITE}/en/${slug}?from=%22onload=x` });
  expect(attributes(hostile.html).src).toBe(`${SITE}/embed/${slug}?lang=en`);
});

test("frame and thumbnail respect the requested size, and invalid sizes are ignored", async () => {
  const { slug } = await aCampaign();
  const url = `${SITE}/en/${slug}`;
  const usual = await described({ url });
  expect(usual).toMatchObject({ width: 480, height: 240, thumbnail_width: 1200, thumbnail_height: 630 });
  for (const [maxwidth, maxheight] of [
    [300, 1000],
    [2000, 100],
    [1, 1],
  ] as const) {
    const { width, height, html, ...rest } = await described({
      url,
      maxwidth: `${maxwidth}`,
      maxheight: `${maxheight}`,
    });
    expect(width).toBeLessThanOrEqual(maxwidth);
    expect(height).toBeLessThanOrEqual(maxheight);
    expect(attributes(html)).toMatchObject({ width: `${width}`, height: `${height}` });
    expect(rest).not.toHaveProperty("thumbnail_url");
  }
  for (const maxwidth of ["", "0", "-5", "x", "1e999"]) expect(await described({ url, maxwidth })).toEqual(usual);
});

test("foreign, unpublished and archived URLs are not found, and other formats not implemented", async () => {
  const now = new Date();
  const { slug } = await aCampaign();
  const draft = await aCampaign({ publishedAt: null });
  const archived = await aCampaign({ archivedAt: now });
  const urls = [
    ...[draft, archived, { slug: "nothing-here" }].map((one) => `${SITE}/en/${one.slug}`),
    ...["", "/", "/en", "/en/privacy/x", `/de/${slug}`, `/en/${slug}/signatories/9`, `/en/${slug}/reasons/x`].map(
      (path) => SITE + path,
    ),
    ...[`https://other.example/en/${slug}`, `https://letters.example.evil/en/${slug}`, `ftp://letters.example/${slug}`],
    ...[`https://a@letters.example/en/${slug}`, "x", "javascript:alert(1)", `/en/${slug}`],
  ];
  for (const url of urls) expect(await ask({ url }), url).toEqual({ ok: false, error: "not_found" });
  for (const format of ["xml", "x"])
    expect(await ask({ url: `${SITE}/en/${slug}`, format })).toEqual({ ok: false, error: "not_implemented" });
  for (const input of [{}, { url: "" }, { format: "json" }]) expect(OembedInput.safeParse(input).success).toBe(false);
});

test("a hostile title never leaves the frame's attribute", async () => {
  for (const title of HOSTILE) {
    const texts = { create: { locale: "en", title: title.replaceAll("\u0000", ""), summary: "", addressee: "" } };
    const { slug } = await aCampaign({ texts });
    const { html } = await described({ url: `${SITE}/en/${slug}` });
    expect(html, title).toMatch(/^<iframe( \w+="[^"<>]*")+><\/iframe>$/);
  }
});
