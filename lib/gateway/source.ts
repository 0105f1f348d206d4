import type { Page } from "./pages.ts";

/** A page of a letter, or its embedded counter. */
const OF_LETTER = /^\/(?:[a-z]{2}|embed)\/([\w-]+)/;

/**
 * Adds the source of the reader's link to the form and to links within the same letter. Written into the shared page,
 * so that sources cause no rendering, and nothing is stored about readers.
 */
export function withSource(page: Page, source: string, url: string): Page {
  const { location } = page.headers;
  if (typeof location === "string")
    return { ...page, headers: { ...page.headers, location: onward(location, source) } };
  if (!String(page.headers["content-type"]).startsWith("text/html")) return page;
  const slug = OF_LETTER.exec(url)?.[1];
  if (!slug) return page;
  const html = page.body
    .toString()
    .replace('<input type="hidden" name="source" value=""/>', `<input type="hidden" name="source" value="${source}"/>`)
    .replace(linksIn(slug), (_, way: string, query = "", hash = "") => {
      if (/[?;]from=/.test(query)) return `${way}${query}${hash}"`;
      return `${way}${query ? `${query}&amp;` : "?"}from=${source}${hash}"`;
    })
    .replace(discovery(slug), `$1%3Ffrom%3D${source}`);
  const { etag } = page.headers;
  const own = etag && { etag: String(etag).replace(/"$/, `-${source}"`) }; // equal page and source give equal bytes
  return { ...page, headers: { ...page.headers, ...own }, body: Buffer.from(html) };
}

/** Links of a page to the letter and its subpages in any language: up to the query, query, fragment. */
function linksIn(slug: string): RegExp {
  return new RegExp(`(<a\\b[^>]*?\\shref="/[a-z]{2}/${slug}(?:/[^"?#]*)?)(\\?[^"#]*)?(#[^"]*)?"`, "g");
}

/** The oEmbed discovery link, up to the end of the letter's URL in it. */
function discovery(slug: string): RegExp {
  return new RegExp(
    `(<link\\b[^>]*?\\shref="[^"]*/oembed\\?url=[^"&]*%2F[a-z]{2}%2F${slug}(?:%2F[^"&]*)?)(?=["&])`,
    "g",
  );
}

/** The redirect target of a short link, with the source. */
function onward(location: string, source: string): string {
  return `${location}${location.includes("?") ? "&" : "?"}from=${source}`;
}
