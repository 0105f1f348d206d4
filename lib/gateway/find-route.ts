import { LOCALES } from "../locale/locales.ts";
import { type Body, type Route, SMALL } from "./route.ts";
import { ROUTES } from "./routes.ts";

const rows = ROUTES.map((route) => ({ route, head: headOf(route.path), pattern: patternOf(route.path) }));
const loose = rows.filter(({ head }) => head.includes("["));
const byHead = new Map(rows.map(({ head }) => [head, rows.filter((row) => row.head === head || loose.includes(row))]));

/** The row of a request target. */
export function findRoute(url: string): Route {
  const [path = "/"] = url.split("?", 1);
  const near = byHead.get(headOf(path)) ?? loose;
  return near.find(({ pattern }) => pattern.test(path))?.route ?? { path: "/[...rest]" };
}

function headOf(path: string): string {
  return path.split("/", 2)[1] ?? "";
}

export function patternOf(path: string): RegExp {
  const source = path.replace(/\/\[\.{3}\w+\]|\[\.{3}\w+\]|\[\w+\]|\./g, (part) => {
    if (part === ".") return "\\.";
    if (part === "[locale]") return `(?:${LOCALES.join("|")})`;
    if (part.startsWith("/")) return "(?:/.*)?";
    return part.startsWith("[...") ? ".*" : "[^/]+";
  });
  return new RegExp(`^${source}/?$`);
}

/** Whether a URL is of the console: its pages are of one organizer each, and written anew each time. */
export function isConsole(url: string): boolean {
  return findRoute(url).path.startsWith("/organize/");
}

/** Whether answers depend on who asks, or must never wait: they bypass the page cache. */
export function isPersonal({ who, uncached }: Route): boolean {
  return uncached === true || who === "organizer" || who === "key" || who === "machine";
}

/** Whether caches in front may keep an answer for everyone. */
export function isKept({ who, query }: Route): boolean {
  return who === undefined && query !== undefined;
}

/** What a URL can be asked with, in the order of the alphabet. */
export function methodsOf({ methods = ["GET"], headless }: Route): string[] {
  const reads = methods.includes("GET") && !headless;
  return [...methods, "OPTIONS", ...(reads ? ["HEAD"] : [])].toSorted();
}

export function bodyLimit(route: Route, about: { isForm: boolean; isOrganizer: boolean }): number {
  const { anyone, form = anyone, organizer = 0 } = bodyOf(route);
  return Math.max(about.isForm ? form : anyone, about.isOrganizer ? organizer : 0);
}

/** Whether the maximum body depends on the session. */
export function dependsOnSession(route: Route): boolean {
  return bodyOf(route).organizer !== undefined;
}

function bodyOf({ body = SMALL }: Route): Body {
  return typeof body === "function" ? body() : body;
}
