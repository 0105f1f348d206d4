import { FRAME_POLICY } from "./frame-style.ts";

/** Also applies when a badge is opened directly. */
const PICTURE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Partner sites get new versions within an hour, and keep the old one during an outage. */
const SCRIPT = "public, max-age=3600, s-maxage=60, stale-while-revalidate=86400, stale-if-error=604800";

/** Lets pages with COEP load it. */
const anywhere = { "Cross-Origin-Resource-Policy": "cross-origin" };

export const EMBED_HEADERS: Record<string, Record<string, string>> = {
  "/embed.js": { ...anywhere, "Access-Control-Allow-Origin": "*", "Cache-Control": SCRIPT },
  "/embed/:slug": {
    ...anywhere,
    "Content-Security-Policy": FRAME_POLICY,
    "Cross-Origin-Embedder-Policy": "require-corp",
    "X-Robots-Tag": "noindex",
  },
  "/badge/:file": { ...anywhere, "Content-Security-Policy": PICTURE_POLICY },
};
