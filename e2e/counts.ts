import type { APIRequestContext } from "@playwright/test";
import { LETTER, STATUE } from "./makers.ts";

/** Pages with the count, without their language. */
const PAGES: Record<string, string[]> = {
  [LETTER]: [
    "",
    `/${LETTER}`,
    `/${LETTER}/signatories`,
    `/${LETTER}/numbers`,
    `/${LETTER}/thanks`,
    `/${LETTER}/reasons`,
    ...Array.from({ length: 10 }, (_, index) => `/${LETTER}/reasons/${index + 1}`),
  ],
  [STATUE]: [
    "",
    `/${STATUE}`,
    `/${STATUE}/signatories`,
    `/${STATUE}/numbers`,
    `/${STATUE}/thanks`,
    `/${LETTER}/reasons/10`,
  ],
};

/** The count on each page (served HTML) and in each JSON response. */
export async function countsShown(request: APIRequestContext, slug: string, locale: string) {
  const shown: Record<string, number> = {};
  for (const path of PAGES[slug] ?? []) {
    const html = await (await request.get(`/${locale}${path}`)).text();
    shown[`/${locale}${path}`] = numberIn(html, slug);
  }
  const read = async (path: string) => (await request.get(path)).json();
  const api = `/api/campaigns/${slug}`;
  const { campaigns } = await read("/api/campaigns");
  shown["/api/campaigns"] = campaigns.find((campaign: { slug: string }) => campaign.slug === slug).count;
  shown[api] = (await read(api)).count;
  shown[`${api}/count`] = (await read(`${api}/count`)).count;
  shown[`${api}/history`] = (await read(`${api}/history`)).history.at(-1)?.count ?? 0;
  const { countries } = await read(`${api}/countries`);
  shown[`${api}/countries`] = countries.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  return shown;
}

export function sameCount(slug: string, locale: string, count: number) {
  const api = `/api/campaigns/${slug}`;
  const places = [...(PAGES[slug] ?? []).map((path) => `/${locale}${path}`), "/api/campaigns", api];
  places.push(`${api}/count`, `${api}/history`, `${api}/countries`);
  return Object.fromEntries(places.map((place) => [place, count]));
}

/** NaN if missing or inconsistent. */
export function numberIn(html: string, slug: string): number {
  const numbers = [...html.matchAll(new RegExp(`data-count="${slug}">([^<]+)<`, "g"))].map(([, text = ""]) =>
    Number(text.replace(/\D/g, "") || Number.NaN),
  );
  return new Set(numbers).size === 1 ? (numbers[0] ?? Number.NaN) : Number.NaN;
}
