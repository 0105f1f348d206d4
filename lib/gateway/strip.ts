import { SECURITY_HEADERS } from "../http/headers.ts";
import { ownVary, withoutScripts } from "./next/scripts.ts";
import type { Page } from "./pages.ts";

const USUAL = SECURITY_HEADERS["content-security-policy"];

/** Without inline scripts none need be allowed. */
const POLICY = USUAL.replace("script-src 'self' 'unsafe-inline'", "script-src 'self'");

/**
 * Makes a page plain HTML. Next's scripts weigh fifty times as much as ours, and would only repeat the server's work in
 * the browser.
 */
export function strip(page: Page): Page {
  const less = varyingByLess(page);
  const own = less.headers["content-security-policy"] ?? USUAL;
  if (!String(less.headers["content-type"]).startsWith("text/html")) return less;
  if (own !== USUAL) return less; // a handmade page with its own policy
  const body = Buffer.from(withoutScripts(less.body.toString()));
  return { ...less, headers: { ...less.headers, "content-security-policy": POLICY }, body };
}

/** Keeps caches from storing a copy per header on which the page does not depend (RFC 9110, 12.5.5). */
function varyingByLess(page: Page): Page {
  const { vary, ...headers } = page.headers;
  if (vary === undefined) return page;
  const left = ownVary(String(vary));
  return { ...page, headers: left.length > 0 ? { ...headers, vary: left.join(", ") } : headers };
}
