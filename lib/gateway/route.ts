import type { Act } from "../limits/client.ts";
import type { Query } from "./query.ts";

export const KB = 1024;

export type Method = "DELETE" | "GET" | "PATCH" | "POST" | "PUT";

/** In bytes. `organizer`: with a valid session. */
export type Body = { anyone: number; form?: number; organizer?: number };

export type Route = {
  /** As in `app/`, but `[...name]` may match nothing. */
  path: string;
  /** GET by default; it implies HEAD. */
  methods?: readonly Method[];
  /** Next would run GET, which is logged as an export. */
  noHead?: true;
  /** Anyone by default. `link`: whoever has the URL; `local`: this machine. */
  access?: "organizer" | "key" | "link" | "local" | "resend";
  /** Other parameters are dropped. Without `query` none are, and no shared cache stores the response. */
  query?: Query;
  /** Bypasses the page cache. */
  uncached?: true;
  /** `?from=` is written into the page. */
  sourced?: true;
  /** Except that the keys in the page's ASKING header have pages of their own. */
  asking?: true;
  /** Its pages, and those of other countless URLs, push out only each other. */
  countless?: true;
  cors?: true;
  /** Public API: described in lib/openapi, and never removed. */
  stable?: true;
  /** Where the section of a campaign's console is now; what follows it stays. */
  movedTo?: string;
  /** In addition to SECURITY_HEADERS. */
  headers?: Record<string, string>;
  /** docs/decisions/007-two-doors-before-next.md */
  bypassesNext?: true;
  /** Waits for no turn (turns.ts). */
  unlimited?: true;
  changesNoPage?: true;
  /** Answers during maintenance too: what hosts need, and what asks no database. */
  inMaintenance?: true;
  /** SMALL by default. */
  body?: Body | (() => Body);
  /** The handler reads the body as it arrives. */
  streamed?: true;
  /** For posts without a session, per network. */
  budget?: Act;
  /** A network that exceeds ten times this budget is refused before its body is read. */
  ceiling?: Act | "none";
};

export const SMALL: Body = { anyone: 16 * KB };
/** A form with too long a text is handed back with errors. */
export const WRITTEN: Body = { anyone: 16 * KB, form: 64 * KB };

export const PUBLIC = { cors: true, stable: true } as const;
