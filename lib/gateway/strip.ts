import { SECURITY_HEADERS } from "../http/headers.ts";
import { ownVary, withoutScripts } from "./next/scripts.ts";
import type { Page } from "./pages.ts";

const USUAL = SECURITY_HEADERS["content-security-policy"];

/** With no inline script left, none may be brought in. */
const POLICY = USUAL.replace("script-src 'self' 'unsafe-inline'", "script-src 'self'");

/**
 * A page as it is read: HTML that works by itself. The framework's scripts weigh fifty times as much as ours and would
 * only do over, on somebody's phone, what the server has done.
 */
export function strip(page: Page): Page {
  const less = varyingByLess(page);
  const own = less.headers["content-security-policy"] ?? USUAL;
  if (!String(less.headers["content-type"]).startsWith("text/html")) return less;
  if (own !== USUAL) return less; // made by hand, with a policy of its own
  const body = Buffer.from(withoutScripts(less.body.toString()));
  return { ...less, headers: { ...less.headers, "content-security-policy": POLICY }, body };
}

/** A cache must not keep a page for each value of a header on which it does not depend (RFC 9110, 12.5.5). */
function varyingByLess(page: Page): Page {
  const { vary, ...headers } = page.headers;
  if (vary === undefined) return page;
  const left = ownVary(String(vary));
  return { ...page, headers: left.length > 0 ? { ...headers, vary: left.join(", ") } : headers };
}
