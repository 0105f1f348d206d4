import { env } from "../env.ts";
import type { Act } from "../limits/client.ts";

const KB = 1024;
const MB = 1024 * KB;

/** Bytes that a body may have. `organizer`: sent with a valid session. */
type Body = { anyone: number; form?: number; organizer?: number };

/**
 * What the front knows of a route before anything of a request is parsed.
 * `path` is written as in `app/`: `[name]` is one segment, `[...name]` whatever follows, if anything.
 */
export type Route = {
  path: string;
  /** The largest body; SMALL unless it is said otherwise. */
  body?: Body | (() => Body);
  /** The handler reads the body as it arrives, from a form of the console: it is never in memory as a whole. */
  streamed?: true;
  /** What posting without a session takes from the network's budget, before the body is parsed. */
  budget?: Act;
  /** Whose tenfold budget limits a network before the body is read; none for machines that we asked to call us. */
  ceiling?: Act | "none";
  /** Scripts of any site may read it. */
  open?: true;
  /** Answers depend on who asks, or must never wait: they bypass the page cache. */
  personal?: true;
};

export const SMALL: Body = { anyone: 16 * KB };
/** What organizers write is longer than what anybody else sends. */
const CONSOLE: Body = { anyone: 16 * KB, organizer: 256 * KB };
/** A picture of 8 MiB with its form; `serverActions.bodySizeLimit` in next.config.js is the same. */
const PICTURE: Body = { anyone: 16 * KB, organizer: 10 * MB };
/** A little more than the largest file, so that the handler can say what is wrong with it. */
const PAPER: Body = { anyone: 16 * KB, organizer: 64_000_000 };
/** A form that is too long comes back with the error at its field, as far as it can be shown. */
const SIGNING: Body = { anyone: 16 * KB, form: 64 * KB };
const mailbox = (): Body => (env().mailbox ? { anyone: 2 * MB } : SMALL);

/** The first that fits is meant. Everything under app/ has its row (routes.test.ts). */
export const ROUTES: Route[] = [
  { path: "/api/campaigns", open: true },
  { path: "/api/campaigns/[slug]", open: true },
  { path: "/api/campaigns/[slug]/count", open: true },
  { path: "/api/campaigns/[slug]/history", open: true },
  { path: "/api/campaigns/[slug]/countries", open: true },
  { path: "/api/campaigns/[slug]/updates", open: true },
  { path: "/api/campaigns/[slug]/pictures/[name]", open: true },
  { path: "/api/campaigns/[slug]/signatures", open: true, body: SIGNING, ceiling: "sign" },
  { path: "/api/campaigns/[slug]/export", personal: true },
  { path: "/api/campaigns/[slug]/packs/[id]", personal: true },
  { path: "/api/campaigns/[slug]/paper", personal: true, body: PAPER, streamed: true },
  { path: "/api/campaigns/[slug]/paper/[id]", personal: true },
  { path: "/api/campaigns/[slug]/paper/[id]/faults", personal: true },
  { path: "/api/openapi.json", open: true },
  { path: "/api/health", personal: true },
  { path: "/api/auth/[...rest]", personal: true },
  { path: "/api/verifications", ceiling: "verify" },
  { path: "/api/verifications/[token]" },
  { path: "/api/verifications/[token]/renewal" },
  { path: "/api/my-signature", ceiling: "find" },
  { path: "/api/my-signature/[token]" },
  { path: "/api/stop-mails/[token]" },
  { path: "/api/partners/[token]" },
  { path: "/api/webhooks/resend", ceiling: "none" },
  { path: "/api/mailbox/emails", personal: true, body: mailbox, ceiling: "none" },
  { path: "/api/mailbox/emails/batch", personal: true, body: mailbox, ceiling: "none" },
  { path: "/api/mailbox/[...rest]", personal: true, ceiling: "none" },
  { path: "/api/[...rest]" },
  { path: "/organize/[slug]/updates/[id]", personal: true, body: PICTURE, budget: "log_in" },
  { path: "/organize/log-in/[...rest]", personal: true, body: CONSOLE, budget: "log_in", ceiling: "log_in" },
  { path: "/organize/[...rest]", personal: true, body: CONSOLE, budget: "log_in" },
  { path: "/mailbox/[...rest]", personal: true },
  { path: "/embed.js", open: true },
  { path: "/embed/[slug]" },
  { path: "/badge/[slug]", open: true },
  { path: "/oembed", open: true },
  { path: "/[locale]/[...rest]" },
];

const patterns = ROUTES.map((route) => ({ route, pattern: patternOf(route.path) }));

/** The row of a request target; every one has one. */
export function findRoute(url: string): Route {
  const [path = "/"] = url.split("?", 1);
  return patterns.find(({ pattern }) => pattern.test(path))?.route ?? { path: "/" };
}

/** Whether an address is of the console: its pages are of one organizer each, and written anew each time. */
export function isConsole(url: string): boolean {
  return /^\/organize(?=[/?]|$)/.test(url);
}

/** Whether an address is of Next's own: of those, pages use files of the build and nothing else. */
export function isOfFramework(url: string): boolean {
  const [path = ""] = url.split("?", 1);
  return /^\/_next(?!\/static\/)(\/|$)|\.(rsc|segments)(\/|$)/.test(path);
}

/** The largest body that a request to this route may have. */
export function bodyLimit({ body = SMALL }: Route, about: { isForm: boolean; isOrganizer: boolean }): number {
  const { anyone, form = anyone, organizer = 0 } = typeof body === "function" ? body() : body;
  return Math.max(about.isForm ? form : anyone, about.isOrganizer ? organizer : 0);
}

/** Whether a session makes a difference to what may be sent. */
export function dependsOnSession({ body = SMALL }: Route): boolean {
  return typeof body === "object" && body.organizer !== undefined;
}

export function patternOf(path: string): RegExp {
  const segments = path.split("/").map((segment) => {
    if (segment.startsWith("[...")) return "(?:/.*)?";
    return segment.startsWith("[") ? "[^/]+" : segment.replace(/\./g, "\\.");
  });
  return new RegExp(`^${segments.join("/").replaceAll("/(?:", "(?:")}/?$`);
}
