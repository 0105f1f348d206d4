import { FORM_POLICY } from "./form-style.ts";
import { FRAME_POLICY } from "./frame-style.ts";

/** Also applies when a badge is opened directly. */
const PICTURE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Partner sites get new versions within an hour, and keep the old one during an outage. */
const SCRIPT = "public, max-age=3600, s-maxage=60, stale-while-revalidate=86400, stale-if-error=604800";

/** Lets pages with COEP load it. */
const anywhere = { "cross-origin-resource-policy": "cross-origin" };

export const SCRIPT_HEADERS = { ...anywhere, "access-control-allow-origin": "*", "cache-control": SCRIPT };

export const FRAME_HEADERS = {
  ...anywhere,
  "content-security-policy": FRAME_POLICY,
  "cross-origin-embedder-policy": "require-corp",
  "x-robots-tag": "noindex",
};

export const FORM_HEADERS = { ...FRAME_HEADERS, "content-security-policy": FORM_POLICY };

export const BADGE_HEADERS = { ...anywhere, "content-security-policy": PICTURE_POLICY };
