import type { APIRequestContext } from "@playwright/test";
import { LETTER, STATUE } from "./makers.ts";

/** Every public page, without its language. */
export const PUBLIC_PAGES = [
  "",
  "/privacy",
  "/developers",
  "/verify",
  `/${LETTER}`,
  `/${LETTER}/signatories`,
  `/${LETTER}/numbers`,
  `/${LETTER}/versions`,
  `/${LETTER}/updates`,
  `/${LETTER}/samples`,
  `/${LETTER}/reasons`,
  ...Array.from({ length: 10 }, (_, index) => `/${LETTER}/reasons/${index + 1}`),
  `/${STATUE}`,
  `/${STATUE}/signatories`,
  `/${STATUE}/numbers`,
  `/${STATUE}/versions`,
  `/${STATUE}/updates`,
  `/${STATUE}/samples`,
];

export async function sitemapUrls(request: APIRequestContext): Promise<string[]> {
  const xml = await (await request.get("/sitemap.xml")).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => url);
}

/** A page's metadata in the served HTML. */
export function headOf(page: string) {
  const html = page.replace(/<svg.*?<\/svg>/gs, ""); // drawings have their own titles
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, value = ""]) => value);
  const links = html.matchAll(/<link rel="alternate" hrefLang="([^"]*)" href="([^"]*)"/g);
  return {
    lang: all(/<html[^>]* lang="([^"]*)"/g),
    titles: all(/<title>([^<]*)<\/title>/g),
    headings: all(/<h1[^>]*>([^<]*)</g),
    descriptions: all(/<meta name="description" content="([^"]*)"/g),
    canonicals: all(/<link rel="canonical" href="([^"]*)"/g),
    robots: all(/<meta name="robots" content="([^"]*)"/g),
    languages: [...links].map(([, tag = "", url = ""]) => ({ tag, url })),
  };
}
