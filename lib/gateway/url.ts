import { findRoute } from "./find-route.ts";

/**
 * The canonical URL of a response: unknown parameters, values and orders cannot fill the page cache or cause
 * renderings.
 */
export function canonicalUrl(url: string): string {
  const [path = "/", ...rest] = url.split("?");
  if (rest.length === 0) return url;
  const { query } = findRoute(path);
  if (!query) return url;
  const asked = new URLSearchParams(rest.join("?"));
  const told = Object.entries(query).flatMap(([name, read]) => {
    const value = asked.get(name);
    const canonical = value === null ? undefined : read(value);
    return canonical === undefined ? [] : [[name, canonical]];
  });
  return told.length > 0 ? `${path}?${new URLSearchParams(told)}` : path;
}

/**
 * Decodes what need not be encoded in the path (RFC 3986, 6.2.2.2), so that a page has one URL. Dots that would change
 * the path stay encoded.
 */
export function plainUrl(url: string): string {
  const [path = "/", ...rest] = url.split("?");
  if (!path.includes("%")) return url;
  return [path.split("/").map(plain).join("/"), ...rest].join("?");
}

function plain(segment: string): string {
  const text = segment.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code;
  });
  return /^\.{1,2}$/.test(text) ? segment : text;
}
