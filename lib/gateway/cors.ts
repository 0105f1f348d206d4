import type { IncomingMessage, ServerResponse } from "node:http";
import { findRoute } from "./find-route.ts";

const DAY_SECONDS = 86_400;

/** Also on errors, so that scripts can read Retry-After. */
export function openHeaders(url: string): Record<string, string> {
  if (!isOpen(url)) return {};
  return { "access-control-allow-origin": "*", "access-control-expose-headers": "ETag, Retry-After" };
}

/** Responds to a CORS preflight (Fetch, 3.2.2). Other sites may read, but not act. */
export function answerPreflight({ method, url = "", headers }: IncomingMessage, response: ServerResponse): boolean {
  const wish = headers["access-control-request-method"];
  if (method !== "OPTIONS" || !isOpen(url) || (wish !== "GET" && wish !== "HEAD")) return false;
  const allowed = {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, HEAD",
    "access-control-allow-headers": "If-None-Match",
    "access-control-max-age": String(DAY_SECONDS),
  };
  response.writeHead(204, allowed).end();
  return true;
}

/** What scripts of any site may read: nothing personal, since no cookies are sent. */
function isOpen(url: string): boolean {
  return findRoute(url).open === true;
}
