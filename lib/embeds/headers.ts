import { FRAME_POLICY } from "./frame-style.ts";

/** A badge is a picture also when somebody opens it by itself. */
const PICTURE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Partner sites get new versions within an hour; who has one keeps it while we are down. */
const SCRIPT = "public, max-age=3600, s-maxage=60, stale-while-revalidate=86400, stale-if-error=604800";

/** Also for sites that let in only what says that it may come in (COEP). */
const anywhere = { "Cross-Origin-Resource-Policy": "cross-origin" };

/** What the doors for other sites say beyond what each answer says, by their addresses. */
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
