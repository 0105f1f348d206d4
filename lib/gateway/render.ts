import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { tagOf } from "./cache.ts";
import { asReadRequest, beforeHead, capture } from "./next/exchange.ts";
import type { Page } from "./pages.ts";

export type Encoding = "gzip" | "identity";

export function encodingFor({ headers }: IncomingMessage): Encoding {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(headers["accept-encoding"])) ? "gzip" : "identity";
}

/**
 * Has Next respond to a GET in memory, detached from the visitor's connection, so that a disconnecting visitor does not
 * affect others waiting for the page.
 */
export async function renderPage(
  handle: RequestListener,
  asked: IncomingMessage,
  encoding: Encoding,
  finish: (page: Page) => Page,
): Promise<Page> {
  const page = finish(await render(handle, asked));
  if (page.status === 200) page.headers.etag ??= tagOf(page.body);
  if (isFailure(page.status)) page.headers["cache-control"] = "no-store"; // next.config.js sets it for successful pages
  return encoding === "gzip" ? compressed(page) : page;
}

/** The only request headers that a shared page may depend on. */
const SHARED = ["host", "accept", "accept-language", "accept-encoding", "x-form"];

function render(handle: RequestListener, asked: IncomingMessage): Promise<Page> {
  const request = asReadRequest(asked, asked.url ?? "/");
  for (const name of Object.keys(request.headers)) if (!SHARED.includes(name)) delete request.headers[name];
  return capture(handle, request);
}

/** Makes failures that Next writes directly uncacheable. */
export function keepNoFailure(response: ServerResponse): void {
  beforeHead(response, (status) => {
    if (isFailure(status)) response.setHeader("cache-control", "no-store");
  });
}

/** Our own failures; 501 is permanent. */
function isFailure(status: number): boolean {
  return status >= 500 && status !== 501;
}

const pack = promisify(gzip);
const PACKED = /^(text\/|image\/svg|application\/(json|javascript|xml|manifest))/;
const SMALL = 1024; // bytes; compression saves nothing below

export async function compressed(page: Page): Promise<Page> {
  const { headers, body } = page;
  const isPacked = headers["content-encoding"] !== undefined || !PACKED.test(String(headers["content-type"]));
  if (isPacked || body.length < SMALL) return page;
  return { ...page, headers: { ...headers, "content-encoding": "gzip" }, body: await pack(body) };
}

const unpack = promisify(gunzip);

export async function inEncoding(page: Page, encoding: Encoding): Promise<Page> {
  if (encoding === "gzip") return compressed(page);
  const { "content-encoding": packed, ...headers } = page.headers;
  return packed === "gzip" ? { ...page, headers, body: await unpack(page.body) } : page;
}
