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

/** HSTS for a year (RFC 6797), without subdomains: they are not ours. */
export function transportHeaders(siteUrl: string): Record<string, string> {
  return siteUrl.startsWith("https://") ? { "strict-transport-security": "max-age=31536000" } : {};
}

/** CORS and brief caching for 404s: absorbs a crowd, and a page published later soon appears. */
export const MISSING = { "access-control-allow-origin": "*", "cache-control": "public, max-age=2, s-maxage=2" };
