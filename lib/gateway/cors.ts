import type { IncomingMessage, ServerResponse } from "node:http";
import { findRoute } from "./find-route.ts";

const DAY_SECONDS = 86_400;

/** What lets them, also where the answer is an error: else they would not even be told when to come again. */
export function openHeaders(url: string): Record<string, string> {
  if (!isOpen(url)) return {};
  return { "access-control-allow-origin": "*", "access-control-expose-headers": "ETag, Retry-After" };
}

/** Answers a browser that asks first (Fetch, 3.2.2) whether a script may read, telling what it has. Acts are nobody's else. */
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

/** What scripts of any site may read, and nothing that is of one person: no cookie comes with it. */
function isOpen(url: string): boolean {
  return findRoute(url).open === true;
}
