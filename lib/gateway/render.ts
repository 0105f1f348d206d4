import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { CLIENT_IP } from "../http/headers.ts";
import { tagOf } from "./cache.ts";
import { findRoute } from "./find-route.ts";
import { asGet, beforeHead, capture } from "./next/exchange.ts";
import type { Page } from "./pages.ts";

export type Encoding = "gzip" | "identity";

export function encodingFor({ headers }: IncomingMessage): Encoding {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(headers["accept-encoding"])) ? "gzip" : "identity";
}

/** Detached from the client's connection: others may wait for the same page. */
export async function renderPage(
  handle: RequestListener,
  original: IncomingMessage,
  encoding: Encoding,
  finish: (page: Page) => Page,
): Promise<Page> {
  const page = finish(await render(handle, original));
  if (page.status === 200) page.headers.etag ??= tagOf(page.body);
  if (isFailure(page.status)) page.headers["cache-control"] = "no-store"; // next.config.js sets it for successful pages
  return encoding === "gzip" ? compressed(page) : page;
}

/** The only request headers that a shared page may depend on. */
const SHARED_HEADERS = ["host", "accept", "accept-language", "accept-encoding", "x-form"];

function render(handle: RequestListener, original: IncomingMessage): Promise<Page> {
  const request = asGet(original, original.url ?? "/");
  const isOwn = findRoute(request.url ?? "/").access === "link"; // never shared, and limited per network
  for (const name of Object.keys(request.headers))
    if (!SHARED_HEADERS.includes(name) && !(isOwn && name === CLIENT_IP)) delete request.headers[name];
  return capture(handle, request);
}

export function forbidCachingFailures(response: ServerResponse): void {
  beforeHead(response, (status) => {
    if (isFailure(status)) response.setHeader("cache-control", "no-store");
  });
}

function isFailure(status: number): boolean {
  return status >= 500 && status !== 501; // 501 is permanent
}

const zip = promisify(gzip);
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(json|javascript|xml|manifest))/;
const COMPRESSED_MIN = 1024; // bytes

export async function compressed(page: Page): Promise<Page> {
  const { headers, body } = page;
  const isFinal = headers["content-encoding"] !== undefined || !COMPRESSIBLE.test(String(headers["content-type"]));
  if (isFinal || body.length < COMPRESSED_MIN) return page;
  return { ...page, headers: { ...headers, "content-encoding": "gzip" }, body: await zip(body) };
}

const unzip = promisify(gunzip);

export async function inEncoding(page: Page, encoding: Encoding): Promise<Page> {
  if (encoding === "gzip") return compressed(page);
  const { "content-encoding": encoded, ...headers } = page.headers;
  return encoded === "gzip" ? { ...page, headers, body: await unzip(page.body) } : page;
}
