import { findRoute } from "./find-route.ts";

/** Unknown parameters, values and orders cannot fill the page cache or cause renderings. */
export function canonicalUrl(url: string): string {
  const [path = "/", ...rest] = url.split("?");
  if (rest.length === 0) return url;
  const { query } = findRoute(path);
  if (!query) return url;
  const given = new URLSearchParams(rest.join("?"));
  const known = Object.entries(query).flatMap(([name, read]) => {
    const value = given.get(name);
    const canonical = value === null ? undefined : read(value);
    return canonical === undefined ? [] : [[name, canonical]];
  });
  return known.length > 0 ? `${path}?${new URLSearchParams(known)}` : path;
}

/** Whether so many URLs have such a page that whoever reads them all would push out others. Of a canonical URL. */
export function isCountless(url: string): boolean {
  const { countless, query = {} } = findRoute(url);
  const given = new URLSearchParams(url.split("?")[1]);
  return countless === true || Object.entries(query).some(([name, read]) => read.isCountless && given.has(name));
}

/** RFC 3986, 6.2.2.2; but dots that would change the path stay encoded. */
export function normalizePath(url: string): string {
  const [path = "/", ...rest] = url.split("?");
  if (!path.includes("%")) return url;
  return [path.split("/").map(decodeUnreserved).join("/"), ...rest].join("?");
}

function decodeUnreserved(segment: string): string {
  const text = segment.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code;
  });
  return /^\.{1,2}$/.test(text) ? segment : text;
}
