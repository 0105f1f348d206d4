import { SECURITY_HEADERS } from "../../http/headers.ts";
import { LOCALES } from "../../locale/locales.ts";
import { ROUTES } from "../routes.ts";

/** The headers of the URL map as `headers()` of next.config.js gives them. Of rules that fit Next lets the last one win. */
export function headerRules() {
  const own = ROUTES.filter(({ headers }) => headers).toReversed();
  return [{ path: "/[...rest]", headers: SECURITY_HEADERS }, ...own].map(({ path, headers = {} }) => ({
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
