/** What each answer says, to protect who reads it. */
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

/** For a year, a browser asks this site over TLS alone (RFC 6797). Other hosts of its domain are not ours to bind. */
export function transportHeaders(siteUrl: string): Record<string, string> {
  return siteUrl.startsWith("https://") ? { "strict-transport-security": "max-age=31536000" } : {};
}

/**
 * That there is nothing may be told to scripts of any site, and kept for as long as keeps a crowd that asks for it from
 * the database and hides nothing that is published.
 */
export const MISSING = { "access-control-allow-origin": "*", "cache-control": "public, max-age=2, s-maxage=2" };
