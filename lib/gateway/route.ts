import type { Act } from "../limits/client.ts";
import type { Query } from "./query.ts";

export const KB = 1024;

export type Method = "DELETE" | "GET" | "PATCH" | "POST" | "PUT";

/** Maximum body sizes in bytes. `organizer`: with a valid session. */
export type Body = { anyone: number; form?: number; organizer?: number };

/** A row of the URL map: all that is known of a route before its handler or page runs. */
export type Route = {
  /** Written as in `app/`: `[name]` is one segment, `[locale]` a language, `[...name]` whatever follows, if anything. */
  path: string;
  /** GET, which HEAD comes with, unless it is said otherwise. */
  methods?: readonly Method[];
  /** HEAD is refused, because Next would answer it by running GET, which is logged as an export. */
  headless?: true;
  /** Who may ask; everybody unless it is said otherwise. `link`: whoever has the URL; `machine`: this one alone. */
  who?: "organizer" | "key" | "link" | "machine" | "resend";
  /** The query parameters by which an answer is kept for everyone. Without, the handler sees all, and nothing is kept. */
  query?: Query;
  /** Answers must never wait or be shared, although anybody may ask: they bypass the page cache. */
  uncached?: true;
  /** A partner's key in `?from=` is written into the page. */
  sourced?: true;
  /** Scripts of any site may read it. */
  open?: true;
  /** Other sites rely on it: described in lib/openapi, and never taken away. */
  promised?: true;
  /** Sent with every answer, beside SECURITY_HEADERS. */
  headers?: Record<string, string>;
  /** Its POST is called without Next around it (docs/decisions/007-two-doors-before-next.md). */
  early?: true;
  /** A POST changes nothing that pages show. */
  unseen?: true;
  /** The maximum body; SMALL by default. */
  body?: Body | (() => Body);
  /** The handler reads the body as it arrives, from a console form. */
  streamed?: true;
  /** The network's budget for posts without a session, checked before the body is parsed. */
  budget?: Act;
  /**
   * A network with ten times this budget is refused before its body is read; "none" for machines that call us on
   * request.
   */
  ceiling?: Act | "none";
};

export const SMALL: Body = { anyone: 16 * KB };
