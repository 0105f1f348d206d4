import type { Page } from "./pages.ts";

const LETTER_URL = /^\/(?:[a-z]{2}|embed)\/([\w-]+)/;

/** Writes the source of the reader's link into the shared page, so that sources cause no renderings. */
export function withSource(page: Page, source: string, url: string): Page {
  const { location } = page.headers;
  if (typeof location === "string")
    return { ...page, headers: { ...page.headers, location: addSource(location, source) } };
  if (!String(page.headers["content-type"]).startsWith("text/html")) return page;
  const slug = LETTER_URL.exec(url)?.[1];
  if (!slug) return page;
  const html = page.body
    .toString()
    .replace(/(?<=<input type="hidden" name="source" value=")(?="\/?>)/g, source)
    .replace(linksIn(slug), (_, link: string, query = "", hash = "") => {
      if (/[?;]from=/.test(query)) return `${link}${query}${hash}"`;
      return `${link}${query ? `${query}&amp;` : "?"}from=${source}${hash}"`;
    })
    .replace(discoveryLinks(slug), `$1%3Ffrom%3D${source}`);
  const { etag } = page.headers;
  const sourced = etag && { etag: String(etag).replace(/"$/, `-${source}"`) }; // equal page and source give equal bytes
  return { ...page, headers: { ...page.headers, ...sourced }, body: Buffer.from(html) };
}

/** Groups: up to the query, query, fragment. */
function linksIn(slug: string): RegExp {
  return new RegExp(`(<a\\b[^>]*?\\shref="/(?:[a-z]{2}|embed)/${slug}(?:/[^"?#]*)?)(\\?[^"#]*)?(#[^"]*)?"`, "g");
}

/** oEmbed discovery, up to the end of the letter's URL. */
function discoveryLinks(slug: string): RegExp {
  return new RegExp(
    `(<link\\b[^>]*?\\shref="[^"]*/oembed\\?url=[^"&]*%2F[a-z]{2}%2F${slug}(?:%2F[^"&]*)?)(?=["&])`,
    "g",
  );
}

function addSource(location: string, source: string): string {
  return `${location}${location.includes("?") ? "&" : "?"}from=${source}`;
}
