import type { Page } from "./cache.ts";

/** A name that an organizer or partner puts into a link, to tell later who came by it. */
const SOURCE = /^[\w.-]{1,40}$/;

/** The source that an address names, `?from=name`. What is no name names none. */
export function sourceIn(url: string): string | undefined {
  const query = url.split("?", 2)[1];
  const source = query === undefined ? undefined : new URLSearchParams(query).get("from");
  return source && SOURCE.test(source) ? source : undefined;
}

/**
 * The page for who came by that link: the form says so, and the ways to the form keep it. Written into the page that is
 * the same for everyone, so that no link makes a rendering, and nothing is kept of the reader.
 */
export function withSource(page: Page, source: string): Page {
  if (!String(page.headers["content-type"]).startsWith("text/html")) return page;
  const html = page.body
    .toString()
    .replace('<input type="hidden" name="source" value=""/>', `<input type="hidden" name="source" value="${source}"/>`)
    .replace(/(href="\/[a-z]{2}\/[\w-]+)#sign"/g, `$1?from=${source}#sign"`);
  const { etag: _, ...headers } = page.headers;
  return { ...page, headers, body: Buffer.from(html) };
}
