import { SECURITY_HEADERS } from "../../http/headers.ts";
import { LOCALES } from "../../locale/locales.ts";
import { ROUTES } from "../routes.ts";

/** For next.config.js. The last match wins in Next, the first in ROUTES. */
export function headerRules() {
  const rows = ROUTES.filter(({ headers }) => headers).toReversed();
  return [{ path: "/[...rest]", headers: SECURITY_HEADERS }, ...rows].map(({ path, headers = {} }) => ({
    source: sourceOf(path),
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }));
}

function sourceOf(path: string): string {
  return path
    .replace(/\[\.{3}(\w+)\]/, ":$1*")
    .replace("[locale]", `:locale(${LOCALES.join("|")})`)
    .replace(/\[(\w+)\]/g, ":$1");
}
