import { env } from "../env.ts";
import { FILE, PAGE, SECRET } from "../http/headers.ts";
import { EMBED_ROUTES } from "./embed-routes.ts";
import { FRAMEWORK_FILES, FRAMEWORK_URLS } from "./next/urls.ts";
import * as read from "./query.ts";
import { type Body, KB, PUBLIC, type Route, SMALL, WRITTEN } from "./route.ts";

const MB = 1024 * KB;

const CONSOLE_BODY: Body = { anyone: 16 * KB, organizer: 256 * KB };
/** 8 MiB with its form. */
export const PICTURE = { anyone: 16 * KB, organizer: 10 * MB } satisfies Body;
/** Above the largest file, so that the handler can report errors. */
const PAPER: Body = { anyone: 16 * KB, organizer: 64_000_000 };
const mailbox = (): Body => (env().mailbox ? { anyone: 2 * MB } : SMALL);

const POST = ["POST"] as const;
const GET_POST = ["GET", "POST"] as const;
const ALL = ["DELETE", "GET", "PATCH", "POST", "PUT"] as const;

const LINK = { access: "link", headers: SECRET } as const;
const ORGANIZER = { access: "organizer", inMaintenance: true } as const;
const CONSOLE = {
  ...ORGANIZER,
  ...{ methods: GET_POST, body: CONSOLE_BODY, budget: "log_in" as const },
  headers: { ...SECRET, "referrer-policy": "same-origin" },
};
const MOVED = {
  ...{ "settings/[locale]": "reach/sharing", people: "people/signatories", reach: "reach/partners" },
  ...{ deliver: "deliver/exports", "reasons/[...rest]": "letter/reasons", "languages/[...rest]": "letter/languages" },
  ...{ "settings/[...rest]": "letter/settings", "state/[...rest]": "letter/state" },
  ...{ "signatories/[...rest]": "people/signatories", "rulings/[...rest]": "people/rulings" },
  ...{ "comments/[...rest]": "people/comments", "paper/[...rest]": "people/paper" },
  ...{ "partners/[...rest]": "reach/partners", "updates/[...rest]": "reach/updates" },
  ...{ "exports/[...rest]": "deliver/exports", "deliveries/[...rest]": "deliver/packs" },
  ...{ "record/[...rest]": "team/record" },
};
const MAILBOX = {
  access: "local",
  inMaintenance: true,
  changesNoPage: true,
  ceiling: "none",
  unlimited: true,
} as const;
const RESEND = { access: "resend", stable: true, inMaintenance: true } as const;
const HEALTH = { stable: true, uncached: true, unlimited: true, inMaintenance: true } as const;
const LETTER = { query: {}, sourced: true, headers: PAGE } as const;
const SHARE = { query: {}, stable: true, headers: PAGE } as const;
const SCRIPTS = ["page", "prove", "console", "drafts", "live", "toolbar", "receipt"].map((name) => `/${name}.js`);
const PICTURED = "site/identity [slug]/letter/author [slug]/letter/picture [slug]/reach/updates/[id]".split(" ");
const TOKEN_PAGES = ["stop-mails", "partners", "contact", "author-contact", "samples", "asked"];
const LOG_FILES = ["checkpoint", "vkey", "samples", "cosigned/[id]"];
const FILES = [
  ...["/verify-count.mjs", "/verify-names.mjs", "/verify-sample.mjs"],
  ...["/robots.txt", "/sitemap.xml", "/manifest.webmanifest"],
  ...["/icon.svg", "/favicon.ico", "/apple-icon.png", "/opengraph-image.png"],
].concat(SCRIPTS);

/** The first match applies; everything under app/ has its row. */
export const ROUTES: readonly Route[] = [
  { path: "/api/campaigns", ...PUBLIC, query: { locale: read.locale } },
  { path: "/api/campaigns/[slug]", ...PUBLIC, query: { locale: read.locale } },
  { path: "/api/campaigns/[slug]/count", ...PUBLIC, query: {} },
  { path: "/api/campaigns/[slug]/history", ...PUBLIC, query: { by: read.hours, format: read.csv } },
  { path: "/api/campaigns/[slug]/countries", ...PUBLIC, query: { format: read.csv } },
  { path: "/api/campaigns/[slug]/updates", ...PUBLIC, query: { locale: read.locale } },
  { path: "/api/campaigns/[slug]/pictures/[name]", ...PUBLIC, query: {} },
  {
    ...{ path: "/api/campaigns/[slug]/signatures", ...PUBLIC, query: { after: read.cursor }, methods: GET_POST },
    ...{ bypassesNext: true, changesNoPage: true, body: WRITTEN, ceiling: "sign" },
  },
  { path: "/api/campaigns/[slug]/again", methods: POST, changesNoPage: true, ceiling: "sign" },
  { path: "/api/campaigns/[slug]/next/[token]", ...LINK, methods: POST },
  {
    path: "/api/campaigns/[slug]/export",
    stable: true,
    access: "key",
    methods: GET_POST,
    noHead: true,
    unlimited: true,
  },
  { path: "/api/campaigns/[slug]/events", stable: true, access: "key" },
  { path: "/api/campaigns/[slug]/packs/[id]", ...ORGANIZER, noHead: true },
  { path: "/api/campaigns/[slug]/paper", ...ORGANIZER, methods: POST, body: PAPER, streamed: true },
  { path: "/api/campaigns/[slug]/paper/[id]", ...ORGANIZER, noHead: true },
  { path: "/api/campaigns/[slug]/paper/[id]/faults", ...ORGANIZER },
  { path: "/api/campaigns/[slug]/contact", methods: POST, changesNoPage: true, ceiling: "find", body: WRITTEN },
  { path: "/api/logo/[name]", cors: true, query: {} },
  { path: "/api/openapi.json", ...PUBLIC, inMaintenance: true, query: {} },
  ...["/api/health", "/api/health/live"].map((path) => ({ path, ...HEALTH })),
  { path: "/api/auth/log-in", uncached: true, methods: POST, inMaintenance: true },
  { path: "/api/auth/[...rest]", uncached: true, methods: ALL },
  { path: "/api/verifications", stable: true, methods: POST, ceiling: "verify" },
  { path: "/api/verifications/[token]", ...LINK, stable: true, methods: POST, bypassesNext: true },
  { path: "/api/verifications/[token]/renewal", ...LINK, stable: true, methods: POST },
  { path: "/api/my-signature", stable: true, methods: POST, changesNoPage: true, ceiling: "find" },
  { path: "/api/my-signature/erase/[token]", ...LINK, methods: POST },
  { path: "/api/my-signature/[token]", ...LINK, stable: true, methods: GET_POST, body: WRITTEN },
  { path: "/api/my-signature/[token]/receipt", ...LINK, stable: true },
  { path: "/api/stop-mails/[token]", ...LINK, methods: GET_POST },
  { path: "/api/contact/[token]", ...LINK, methods: POST, changesNoPage: true },
  { path: "/api/author-contact/[token]", ...LINK, methods: POST },
  { path: "/api/partners/[token]", ...LINK },
  { path: "/api/partners/[token]/list", ...LINK, methods: POST, changesNoPage: true },
  { path: "/api/samples/[token]", ...LINK, methods: POST },
  { path: "/api/asked/[token]", ...LINK, methods: POST, changesNoPage: true },
  { path: "/api/webhooks/resend", ...RESEND, methods: POST, ceiling: "none" },
  { path: "/api/mailbox", ...MAILBOX },
  { path: "/api/mailbox/failure", ...MAILBOX, methods: POST },
  { path: "/api/mailbox/emails", ...MAILBOX, methods: POST, body: mailbox },
  { path: "/api/mailbox/emails/batch", ...MAILBOX, methods: POST, body: mailbox },
  { path: "/api/mailbox/[...rest]", ...MAILBOX, methods: ALL },
  { path: "/api/[...rest]", methods: ALL },
  ...PICTURED.map((place) => ({ path: `/organize/${place}`, ...CONSOLE, body: PICTURE })),
  { path: "/organize/log-in/[token]", ...CONSOLE, ceiling: "log_in", headers: SECRET },
  { path: "/organize/log-in/[...rest]", ...CONSOLE, ceiling: "log_in" },
  ...Object.entries(MOVED).map(([from, movedTo]) => ({ path: `/organize/[slug]/${from}`, ...CONSOLE, movedTo })),
  { path: "/organize/[...rest]", ...CONSOLE },
  { path: "/mailbox/[...rest]", access: "local", inMaintenance: true },
  ...EMBED_ROUTES,
  { path: "/log/[slug]/tile/[...rest]", ...PUBLIC, query: {}, countless: true },
  ...LOG_FILES.map((file) => ({ path: `/log/[slug]/${file}`, ...PUBLIC, query: {} })),
  { path: "/.well-known/security.txt", query: {} },
  ...FILES.map((path) => ({ path, query: {}, headers: FILE, inMaintenance: true as const })),
  { path: "/altcha/[name]", query: {}, headers: { ...FILE, "cross-origin-embedder-policy": "require-corp" } },
  { path: FRAMEWORK_FILES, query: {}, inMaintenance: true },
  ...FRAMEWORK_URLS.map((path) => ({ path, inMaintenance: true as const })),
  { path: "/[locale]/verify/[token]", ...LINK, query: { done: read.renewal } },
  { path: "/[locale]/my-signature/erase/[token]", ...LINK, query: { done: read.asIs } },
  { path: "/[locale]/my-signature/erase", query: {}, headers: { ...SECRET, ...PAGE } },
  { path: "/[locale]/my-signature/[token]", ...LINK, query: { done: read.asIs } },
  ...TOKEN_PAGES.map((page) => ({ path: `/[locale]/${page}/[token]`, ...LINK, query: {} })),
  { path: "/[locale]/[slug]/check-your-inbox", ...LINK, query: read.inbox, sourced: true },
  { path: "/[locale]/[slug]/thanks", ...LINK, query: { own: read.ownToken }, sourced: true },
  { path: "/[locale]/[slug]/next/[token]", ...LINK, query: {}, sourced: true },
  { path: "/[locale]/[slug]/sign", query: {}, sourced: true, headers: SECRET },
  { path: "/[locale]/[slug]/signatories", ...LETTER, query: { after: read.cursor } },
  { path: "/[locale]/[slug]/share.png", ...SHARE },
  { path: "/[locale]/[slug]/sheet.pdf", query: { paper: read.paper }, headers: PAGE },
  { path: "/[locale]/[slug]/poster.pdf", query: { paper: read.paper }, headers: PAGE },
  { path: "/[locale]/[slug]/reasons/[number]/share.png", ...SHARE },
  { path: "/[locale]/[slug]/updates/feed.atom", query: {}, headers: PAGE },
  { path: "/[locale]/[...rest]", ...LETTER },
  { path: "/[...rest]", query: {}, sourced: true, inMaintenance: true },
];
