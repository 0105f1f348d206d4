import type { Page } from "../gateway/pages.ts";

export const now = Date.parse("2026-06-01T10:00:00Z");
const PUBLIC = "public, max-age=0, s-maxage=10";

/** A publicly cached page by default. */
export function aPage({ at = now, status = 200, control = PUBLIC, body = "page", headers = {} } = {}): Page {
  return { at, status, headers: { "cache-control": control, ...headers }, body: Buffer.from(body) };
}

/** Renders these one by one and counts calls; errors are thrown. */
export function aRenderer(...pages: (Page | Error)[]) {
  const done = { renders: 0 };
  const render = async () => {
    const page = pages[Math.min(done.renders, pages.length - 1)] ?? aPage();
    done.renders += 1;
    if (page instanceof Error) throw page;
    return page;
  };
  return { done, render };
}

export const textOf = (page: Page | undefined) => page?.body.toString();
