import { findRoute } from "./find-route.ts";

/**
 * The one spelling of an address whose answer is the same: unknown parameters, unknown values and another order can
 * neither fill the page cache nor cost a rendering.
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
 * The same address with nothing in its path encoded that need not be (RFC 3986, 6.2.2.2): one spelling, so one page. Dots
 * that would lead elsewhere stay as they are.
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
