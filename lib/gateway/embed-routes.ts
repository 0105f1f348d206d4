import { BADGE_HEADERS, FORM_HEADERS, FRAME_HEADERS, SCRIPT_HEADERS } from "../embeds/headers.ts";
import * as read from "./query.ts";
import { PUBLIC, type Route, WRITTEN } from "./route.ts";

const FRAMED_FORM = { query: { lang: read.locale }, sourced: true, headers: FORM_HEADERS } as const;

/** What other sites load and frame. */
export const EMBED_ROUTES: readonly Route[] = [
  { path: "/form.js", ...PUBLIC, inMaintenance: true, query: {}, headers: SCRIPT_HEADERS },
  { path: "/framed.js", query: {}, inMaintenance: true, headers: SCRIPT_HEADERS },
  {
    ...{ path: "/embed/[slug]/form", stable: true, ...FRAMED_FORM, methods: ["GET", "POST"], bypassesNext: true },
    ...{ asking: true, changesNoPage: true, body: WRITTEN, ceiling: "sign" },
  },
  { path: "/embed/[slug]/form/inbox", ...FRAMED_FORM },
  { path: "/embed.js", ...PUBLIC, inMaintenance: true, query: {}, headers: SCRIPT_HEADERS },
  { path: "/embed/[slug]", stable: true, query: { lang: read.locale }, sourced: true, headers: FRAME_HEADERS },
  {
    ...{ path: "/badge/[slug]", ...PUBLIC, headers: BADGE_HEADERS },
    query: { lang: read.locale, style: read.badgeStyle, theme: read.darkTheme },
  },
  {
    ...{ path: "/oembed", ...PUBLIC },
    query: { url: read.pageUrl, format: read.refusedFormat, maxwidth: read.pixels, maxheight: read.pixels },
  },
];
