import type { Page } from "./pages.ts";

/** A page of a letter, or its counter for other sites. */
const OF_LETTER = /^\/(?:[a-z]{2}|embed)\/([\w-]+)/;

/**
 * The page of this address for who came by that link: the form says so, and every way that leads on within the same letter
 * keeps it; another letter's partners are others. Written into the page that is the same for everyone, so that no link
 * makes a rendering, and nothing is kept of the reader.
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
  const own = etag && { etag: String(etag).replace(/"$/, `-${source}"`) }; // the same page and name are the same bytes
  return { ...page, headers: { ...page.headers, ...own }, body: Buffer.from(html) };
}

/** The links of a page to a letter and whatever stands beneath it, in any language: up to the query, query, fragment. */
function linksIn(slug: string): RegExp {
  return new RegExp(`(<a\\b[^>]*?\\shref="/[a-z]{2}/${slug}(?:/[^"?#]*)?)(\\?[^"#]*)?(#[^"]*)?"`, "g");
}

/** What other sites ask to embed the page (oEmbed), up to the end of the address that they ask about. */
function discovery(slug: string): RegExp {
  return new RegExp(
    `(<link\\b[^>]*?\\shref="[^"]*/oembed\\?url=[^"&]*%2F[a-z]{2}%2F${slug}(?:%2F[^"&]*)?)(?=["&])`,
    "g",
  );
}

/** Where a short link leads to: to the page in the reader's language, which is told the same. */
function onward(location: string, source: string): string {
  return `${location}${location.includes("?") ? "&" : "?"}from=${source}`;
}
