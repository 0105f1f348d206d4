import type { IncomingMessage, ServerResponse } from "node:http";
import { findRoute } from "./find-route.ts";

const DAY_SECONDS = 86_400;

/** Also on errors, so that scripts can read Retry-After. */
export function corsHeaders(url: string): Record<string, string> {
  if (!allowsCors(url)) return {};
  return { "access-control-allow-origin": "*", "access-control-expose-headers": "ETag, Retry-After" };
}

/** Fetch, 3.2.2. Other sites may read, but not act. */
export function respondToPreflight({ method, url = "", headers }: IncomingMessage, response: ServerResponse): boolean {
  const requested = headers["access-control-request-method"];
  if (method !== "OPTIONS" || !allowsCors(url) || (requested !== "GET" && requested !== "HEAD")) return false;
  const allowed = {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, HEAD",
    "access-control-allow-headers": "If-None-Match",
    "access-control-max-age": String(DAY_SECONDS),
  };
  response.writeHead(204, allowed).end();
  return true;
}

function allowsCors(url: string): boolean {
  return findRoute(url).cors === true;
}
