import { SECURITY_HEADERS } from "../http/headers.ts";
import { ownVary, withoutScripts } from "./next/scripts.ts";
import type { Page } from "./pages.ts";

const DEFAULT_POLICY = SECURITY_HEADERS["content-security-policy"];

const STRICT_POLICY = DEFAULT_POLICY.replace("script-src 'self' 'unsafe-inline'", "script-src 'self'");

/** Next's scripts are fifty times as large as ours, and would only repeat the server's work. */
export function strip(page: Page): Page {
  const reduced = reduceVary(page);
  const policy = reduced.headers["content-security-policy"] ?? DEFAULT_POLICY;
  if (!String(reduced.headers["content-type"]).startsWith("text/html")) return reduced;
  if (policy !== DEFAULT_POLICY) return reduced;
  const body = Buffer.from(withoutScripts(reduced.body.toString()));
  return { ...reduced, headers: { ...reduced.headers, "content-security-policy": STRICT_POLICY }, body };
}

/** RFC 9110, 12.5.5: caches store a copy per value of a header named here. */
function reduceVary(page: Page): Page {
  const { vary, ...headers } = page.headers;
  if (vary === undefined) return page;
  const names = ownVary(String(vary));
  return { ...page, headers: names.length > 0 ? { ...headers, vary: names.join(", ") } : headers };
}
