import { LOCALES } from "../locale/locales.ts";
import { isCountry } from "../signatures/countries.ts";
import { findRoute } from "./find-route.ts";
import { FRAMEWORK_FILES, FRAMEWORK_URLS } from "./next/urls.ts";
import { ROUTES } from "./routes.ts";

const FRAMEWORK: string[] = [FRAMEWORK_FILES, ...FRAMEWORK_URLS];
/** Spelled exactly, by programs. */
const EXACT = new Set(["api", "log", ".well-known"]);
/** What follows may have capitals. */
const TOKEN_PAGES = ROUTES.flatMap(({ path }) => /^\/\[locale\]\/(.+)\/\[token\]$/.exec(path)?.[1] ?? []).map(
  (before) => before.split("/"),
);
/** In the source of other pages, where nobody pastes them. */
const EMBEDDED = new Set(["badge", "embed"]);
const INSIDE = new Set(["organize", "mailbox"]);

/** None of our URLs contains these: what follows is not the URL's. */
const FOREIGN = /[<>"“”„«»‹›\s&#?{}|^`\\].*$/su;
const OPENING = /^\/[\s<("“«‘'[]+(?=[^/])/u;
const CLOSING = /[.,;:!?)\]'’‘*_…、。，）」]+(?=\/?$)/u;

const REGIONAL = new RegExp(`^(${LOCALES.join("|")})(?:[-_]latn)?(?:[-_]([a-z]{2}|\\d{3}))?$`, "i");

/** The URL of a page that was meant by one in capitals, with a region, or with what stood after it in a text. */
export function respell(url: string): string | undefined {
  const [path = "/", ...query] = url.split("?");
  if (/%(2f|5c)/i.test(path) || FRAMEWORK.includes(findRoute(path).path)) return;
  const typed = decodeURIComponent(path);
  const [, first = "", ...rest] = tidyEnds(typed).split("/");
  if (EXACT.has(first) || (EMBEDDED.has(first) && FOREIGN.test(typed))) return;
  const lowered = INSIDE.has(first.toLowerCase()) ? 0 : placeOfToken(rest);
  const others = rest.map((part, place) => (place < lowered ? part.toLowerCase() : part));
  const meant = `/${[localeIn(first) ?? first.toLowerCase(), ...others].join("/")}`;
  return meant === typed ? undefined : [encodeURI(meant), ...query].join("?");
}

function placeOfToken(rest: string[]): number {
  const isIn = (before: string[]) =>
    before.every((part, at) => part === "[slug]" || part === rest[at]?.toLowerCase()) && rest.length > before.length;
  return TOKEN_PAGES.find(isIn)?.length ?? rest.length;
}

function tidyEnds(path: string): string {
  const visible = path.replace(/[\p{Cf}\r\n]/gu, "").replace(/\/{2,}/g, "/");
  return visible.replace(OPENING, "/").replace(FOREIGN, "").replace(CLOSING, "") || "/";
}

function localeIn(segment: string): string | undefined {
  const [, locale, region] = REGIONAL.exec(segment) ?? [];
  if (region && !/^\d/.test(region) && !isCountry(region.toUpperCase())) return;
  return locale?.toLowerCase();
}
