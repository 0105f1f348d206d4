import { BADGE_HEADERS, FRAME_HEADERS, SCRIPT_HEADERS } from "../embeds/headers.ts";
import { env } from "../env.ts";
import { FILE, PAGE, SECRET } from "../http/headers.ts";
import { FRAMEWORK_FILES, FRAMEWORK_URLS } from "./next/urls.ts";
import * as read from "./query.ts";
import { type Body, KB, type Route, SMALL } from "./route.ts";

const MB = 1024 * KB;

/** Organizers write longer texts. */
const WRITTEN: Body = { anyone: 16 * KB, organizer: 256 * KB };
/** A picture of 8 MiB with its form. */
export const PICTURE = { anyone: 16 * KB, organizer: 10 * MB } satisfies Body;
/** A little more than the largest file, so that the handler can report errors. */
const PAPER: Body = { anyone: 16 * KB, organizer: 64_000_000 };
/** A form that is too long is handed back with errors, within limits. */
const SIGNING: Body = { anyone: 16 * KB, form: 64 * KB };
const mailbox = (): Body => (env().mailbox ? { anyone: 2 * MB } : SMALL);

const ACT = ["POST"] as const;
const BOTH = ["GET", "POST"] as const;
const ALL = ["DELETE", "GET", "PATCH", "POST", "PUT"] as const;

const PUBLIC = { open: true, promised: true } as const;
const LINK = { who: "link", headers: SECRET } as const;
const OWN = { who: "organizer" } as const;
const CONSOLE = {
  ...OWN,
  ...{ methods: BOTH, body: WRITTEN, budget: "log_in" as const },
  headers: { ...SECRET, "referrer-policy": "same-origin" },
};
const MAILBOX = { who: "machine", unseen: true, ceiling: "none" } as const;
const LETTER = { query: {}, sourced: true, headers: PAGE } as const;
const SHARE = { query: {}, promised: true, headers: PAGE } as const;
const FILES = [
  ...["/page.js", "/console.js", "/drafts.js", "/live.js", "/robots.txt", "/sitemap.xml", "/manifest.webmanifest"],
  ...["/icon.svg", "/favicon.ico", "/apple-icon.png", "/opengraph-image.png"],
];

/** The first match applies. Everything under app/ has its row (routes.test.ts). */
export const ROUTES: readonly Route[] = [
  { path: "/api/campaigns", ...PUBLIC, query: { locale: read.locale } },
  { path: "/api/campaigns/[slug]", ...PUBLIC, query: { locale: read.locale } },
  { path: "/api/campaigns/[slug]/count", ...PUBLIC, query: {} },
  { path: "/api/campaigns/[slug]/history", ...PUBLIC, query: { by: read.hours, format: read.csv } },
  { path: "/api/campaigns/[slug]/countries", ...PUBLIC, query: { format: read.csv } },
  { path: "/api/campaigns/[slug]/updates", ...PUBLIC, query: { locale: read.locale } },
  { path: "/api/campaigns/[slug]/pictures/[name]", ...PUBLIC, query: {} },
  {
    ...{ path: "/api/campaigns/[slug]/signatures", ...PUBLIC, query: { after: read.cursor }, methods: BOTH },
    ...{ early: true, unseen: true, body: SIGNING, ceiling: "sign" },
  },
  { path: "/api/campaigns/[slug]/export", promised: true, who: "key", methods: BOTH, headless: true },
  { path: "/api/campaigns/[slug]/packs/[id]", ...OWN, headless: true },
  { path: "/api/campaigns/[slug]/paper", ...OWN, methods: ACT, body: PAPER, streamed: true },
  { path: "/api/campaigns/[slug]/paper/[id]", ...OWN, headless: true },
  { path: "/api/campaigns/[slug]/paper/[id]/faults", ...OWN },
  { path: "/api/openapi.json", ...PUBLIC, query: {} },
  { path: "/api/health", promised: true, uncached: true },
  { path: "/api/health/live", promised: true, uncached: true },
  { path: "/api/auth/log-in", uncached: true, methods: ACT },
  { path: "/api/auth/[...rest]", uncached: true, methods: ALL },
  { path: "/api/verifications", promised: true, methods: ACT, ceiling: "verify" },
  { path: "/api/verifications/[token]", ...LINK, promised: true, methods: ACT, early: true },
  { path: "/api/verifications/[token]/renewal", ...LINK, promised: true, methods: ACT },
  { path: "/api/my-signature", promised: true, methods: ACT, unseen: true, ceiling: "find" },
  { path: "/api/my-signature/[token]", ...LINK, promised: true, methods: BOTH },
  { path: "/api/stop-mails/[token]", ...LINK, methods: BOTH },
  { path: "/api/partners/[token]", ...LINK },
  { path: "/api/webhooks/resend", who: "resend", promised: true, methods: ACT, ceiling: "none" },
  { path: "/api/mailbox", ...MAILBOX },
  { path: "/api/mailbox/failure", ...MAILBOX, methods: ACT },
  { path: "/api/mailbox/emails", ...MAILBOX, methods: ACT, body: mailbox },
  { path: "/api/mailbox/emails/batch", ...MAILBOX, methods: ACT, body: mailbox },
  { path: "/api/mailbox/[...rest]", ...MAILBOX, methods: ALL },
  { path: "/api/[...rest]", methods: ALL },
  { path: "/organize/[slug]/updates/[id]", ...CONSOLE, body: PICTURE },
  { path: "/organize/log-in/[token]", ...CONSOLE, ceiling: "log_in", headers: SECRET },
  { path: "/organize/log-in/[...rest]", ...CONSOLE, ceiling: "log_in" },
  { path: "/organize/[...rest]", ...CONSOLE },
  { path: "/mailbox/[...rest]", who: "machine" },
  { path: "/embed.js", ...PUBLIC, query: {}, headers: SCRIPT_HEADERS },
  { path: "/embed/[slug]", promised: true, query: { lang: read.locale }, sourced: true, headers: FRAME_HEADERS },
  {
    ...{ path: "/badge/[slug]", ...PUBLIC, headers: BADGE_HEADERS },
    query: { lang: read.locale, style: read.badgeStyle, theme: read.darkTheme },
  },
  {
    ...{ path: "/oembed", ...PUBLIC },
    query: { url: read.pageUrl, format: read.refusedFormat, maxwidth: read.pixels, maxheight: read.pixels },
  },
  { path: "/.well-known/security.txt", query: {} },
  ...FILES.map((path) => ({ path, query: {}, headers: FILE })),
  { path: FRAMEWORK_FILES, query: {} },
  ...FRAMEWORK_URLS.map((path) => ({ path })),
  { path: "/[locale]/verify/[token]", ...LINK, query: { done: read.renewal } },
  { path: "/[locale]/my-signature/[token]", ...LINK, query: { done: read.asIs } },
  { path: "/[locale]/stop-mails/[token]", ...LINK, query: {} },
  { path: "/[locale]/partners/[token]", ...LINK, query: {} },
  { path: "/[locale]/[slug]/check-your-inbox", ...LINK, query: { proof: read.proof } },
  { path: "/[locale]/[slug]/thanks", ...LINK, query: { own: read.ownToken } },
  { path: "/[locale]/[slug]/sign", query: {}, sourced: true, headers: SECRET },
  { path: "/[locale]/[slug]/signatories", ...LETTER, query: { after: read.cursor } },
  { path: "/[locale]/[slug]/share.png", ...SHARE },
  { path: "/[locale]/[slug]/reasons/[number]/share.png", ...SHARE },
  { path: "/[locale]/[...rest]", ...LETTER },
  { path: "/[...rest]", query: {}, sourced: true },
];
