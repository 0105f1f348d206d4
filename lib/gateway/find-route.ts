import { LOCALES } from "../locale/locales.ts";
import { type Body, type Route, SMALL } from "./route.ts";
import { ROUTES } from "./routes.ts";

const rows = ROUTES.map((route) => ({ route, head: headOf(route.path), pattern: patternOf(route.path) }));
const anyHead = rows.filter(({ head }) => head.includes("["));
const byHead = new Map(
  rows.map(({ head }) => [head, rows.filter((row) => row.head === head || anyHead.includes(row))]),
);

export function findRoute(url: string): Route {
  const [path = "/"] = url.split("?", 1);
  const candidates = byHead.get(headOf(path)) ?? anyHead;
  return candidates.find(({ pattern }) => pattern.test(path))?.route ?? { path: "/[...rest]" };
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

export function isConsole(url: string): boolean {
  return findRoute(url).path.startsWith("/organize/");
}

export function bypassesCache({ access, uncached }: Route): boolean {
  return uncached === true || access === "organizer" || access === "key" || access === "local";
}

/** By shared caches. */
export function isCacheable({ access, query }: Route): boolean {
  return access === undefined && query !== undefined;
}

export function methodsOf({ methods = ["GET"], noHead }: Route): string[] {
  const reads = methods.includes("GET") && !noHead;
  return [...methods, "OPTIONS", ...(reads ? ["HEAD"] : [])].toSorted();
}

export function bodyLimit(route: Route, sender: { isForm: boolean; isOrganizer: boolean }): number {
  const { anyone, form = anyone, organizer = 0 } = bodyOf(route);
  return Math.max(sender.isForm ? form : anyone, sender.isOrganizer ? organizer : 0);
}

export function dependsOnSession(route: Route): boolean {
  return bodyOf(route).organizer !== undefined;
}

function bodyOf({ body = SMALL }: Route): Body {
  return typeof body === "function" ? body() : body;
}
