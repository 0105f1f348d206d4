/** Set by the gateway on each uncached request; clients cannot. */
export const CLIENT_IP = "x-client-ip";

/** Names, to the gateway, the partners' keys that this page would be different for. */
export const ASKING = "x-asking";

export const SECURITY_HEADERS = {
  "content-security-policy": [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
};

export const PAGE = {
  "cache-control": "public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400",
};

/** Files that work with older and newer pages. */
export const FILE = {
  "cache-control": "public, max-age=600, s-maxage=60, stale-while-revalidate=86400, stale-if-error=86400",
};

/** For secret URLs: not cached, not sent as referrer, not indexed. */
export const SECRET = { "cache-control": "no-store", "referrer-policy": "no-referrer", "x-robots-tag": "noindex" };

/** HSTS for a year (RFC 6797), without subdomains, which may not be ours. */
export function transportHeaders(siteUrl: string): Record<string, string> {
  return URL.parse(siteUrl)?.protocol === "https:" ? { "strict-transport-security": "max-age=31536000" } : {};
}

/** Absorbs a crowd, while a page published later soon appears. */
export const MISSING = { "access-control-allow-origin": "*", "cache-control": "public, max-age=2, s-maxage=2" };
