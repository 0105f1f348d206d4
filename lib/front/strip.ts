import { SECURITY_HEADERS } from "../headers.ts";
import type { Page } from "./cache.ts";

/** The elements that bring the framework to life in the browser: all scripts but our own and data (JSON-LD). */
const FRAMEWORK =
  /<script(?![^>]*(?:src="\/(?:page|console)\.js"|type="application\/ld\+json"))[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g;

/** With no inline script left, none may be brought in. */
const POLICY = SECURITY_HEADERS["content-security-policy"].replace(
  "script-src 'self' 'unsafe-inline'",
  "script-src 'self'",
);

/**
 * A page as it is read: HTML that works by itself. The framework's scripts weigh fifty times as much as ours and would
 * only do over, on somebody's phone, what the server has done.
 */
export function strip(page: Page): Page {
  if (!String(page.headers["content-type"]).startsWith("text/html")) return page;
  const html = page.body.toString().replace(FRAMEWORK, "");
  return { ...page, headers: { ...page.headers, "content-security-policy": POLICY }, body: Buffer.from(html) };
}
