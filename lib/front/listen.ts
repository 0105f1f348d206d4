import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { FORM_KEY } from "../forms/key.ts";
import { MISSING } from "../headers.ts";
import { isLocale } from "../locale/locales.ts";
import { canonicalUrl, plainUrl } from "./address.ts";
import { isNotModified, isShared, makePageCache } from "./cache.ts";
import { clientAddress } from "./client.ts";
import { answerConsole, isConsole } from "./console.ts";
import { answerAtDoor, type Door, findDoor } from "./doors.ts";
import { answerPreflight, openHeaders } from "./open.ts";
import { compressed, type Encoding, encodingFor, keepNoFailure, renderPage } from "./render.ts";
import type { Page } from "./shelf.ts";
import { sourceIn, withSource } from "./source.ts";
import { FRAMEWORK_HEADERS, strip } from "./strip.ts";

/** Headers that only we may set. */
const OURS = ["x-client-address", "x-form", "x-path", "x-middleware-subrequest"];

/**
 * What stands before Next: says who the client is, answers from the page cache what is the same for everyone, and
 * opens by itself the doors through which a crowd comes.
 * Only this very process may hand a form back to a page (lib/forms/answer.ts).
 */
export function makeListener(
  handle: RequestListener,
  trustedProxies: number,
  doors: Door[] = [],
  finish: (page: Page) => Page = strip,
): RequestListener {
  const cache = makePageCache();
  const dropped = finish === strip ? [...OURS, ...FRAMEWORK_HEADERS] : OURS;
  const render = (request: IncomingMessage, encoding: Encoding) => renderPage(handle, request, encoding, finish);
  return async (request, response) => {
    if (!isReadable(request.url ?? "/")) {
      response.writeHead(400, { "cache-control": "no-store" }).end();
      return;
    }
    request.url = plainUrl(request.url ?? "/");
    if (answerPreflight(request, response)) return;
    const address = clientAddress(request, trustedProxies);
    const inner = request.headers["x-form-key"] === FORM_KEY;
    if (!inner) for (const name of dropped) delete request.headers[name];
    for (const name of Object.keys(request.headers)) if (name.startsWith("x-forwarded-")) delete request.headers[name];
    request.headers["x-client-address"] = address;
    if (inner && request.method === "GET") {
      const page = await render(request, "identity").catch((error) => fail(error, response));
      return page && send(page, request, response);
    }
    if (!isForEveryone(request)) {
      response.on("finish", () => changesPages(request, response) && cache.change());
      if (isConsole(request.url ?? "/"))
        return answerConsole(handle, request, response, finish).catch((error) => fail(error, response));
      keepNoFailure(response);
      const door = findDoor(doors, request);
      if (!door) return handle(request, response);
      return answerAtDoor(door, request, response).catch((error) => fail(error, response));
    }
    for (const [name, value] of Object.entries(openHeaders(request.url))) response.setHeader(name, value);
    const source = sourceIn(request.url ?? "/");
    request.url = canonicalUrl(request.url ?? "/");
    const encoding = source ? "identity" : encodingFor(request);
    try {
      const kept = await cache.get(`${encoding} ${request.url}`, () => render(request, encoding));
      const page = kept ?? (await render(request, encoding));
      const stand = standIn(page, request.url);
      if (!stand) {
        if (!source) return send(page, request, response);
        const own = withSource(page, source, request.url);
        return send(encodingFor(request) === "gzip" ? await compressed(own) : own, request, response);
      }
      request.url = stand;
      const other = await cache.get(`${encoding} ${stand}`, () => render(request, encoding));
      send(
        {
          ...(other ?? page),
          status: page.status,
          headers: { ...other?.headers, "cache-control": missingControl(page) },
        },
        request,
        response,
      );
    } catch (error) {
      fail(error, response);
    }
  };
}

function fail(error: unknown, response: ServerResponse): void {
  console.error("front:", error instanceof Error ? error.message : error);
  response.writeHead(503, { "retry-after": "5", "cache-control": "no-store" }).end();
}

/** Whether an address can be decoded, and holds no NUL, which PostgreSQL takes in no text. */
function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split("?", 1)[0] ?? "").includes("\0");
  } catch {
    return false;
  }
}

/** Where answers depend on who asks, or must never be kept waiting. */
const PERSONAL = /^\/(organize|mailbox|api\/(auth|mailbox|health|campaigns\/[^/?]+\/(export|packs|paper)))\b/;

/**
 * Next's own requests for parts of a page go by; anything else that is read may be the same for everyone, whatever
 * credentials come with it. Who asks for a range, as networks do that look at what is passed on, gets the whole
 * (RFC 9110, 14.2).
 */
function isForEveryone({ method, url = "", headers }: IncomingMessage): boolean {
  return (method === "GET" || method === "HEAD") && headers.rsc === undefined && !PERSONAL.test(url);
}

/** The page that is shown in place of one that is missing or failed, in the language of its address. */
function standIn({ status, headers }: Page, url: string): string | undefined {
  const locale = url.split(/[/?]/)[1];
  if (status < 400 || !isLocale(locale) || !String(headers["content-type"]).startsWith("text/html")) return;
  return `/${locale}/${status < 500 ? "missing" : "failure"}`;
}

/** Nothing under a public address: shared caches keep even that, for a moment. */
function missingControl({ status, headers }: Page): string {
  return status === 404 && !/no-store/.test(String(headers["cache-control"])) ? MISSING["cache-control"] : "no-store";
}

/** A signature changes nothing that is shown before it is verified, nor does a form of the console that comes back. */
function changesPages({ method, url = "" }: IncomingMessage, { statusCode }: ServerResponse): boolean {
  if (method === "GET" || method === "HEAD" || statusCode >= 400) return false;
  return isConsole(url) ? statusCode >= 300 : !/\/signatures$|^\/api\/mailbox/.test(url);
}

function send(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const { "content-length": _, ...headers } = page.headers;
  if (page.status === 404 && isShared(page)) headers["cache-control"] = MISSING["cache-control"];
  if (isShared(page)) headers.age = String(Math.floor(Math.max(0, Date.now() - page.at) / 1000));
  if (isNotModified(page, request.headers)) {
    delete headers["content-encoding"];
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(page.status, { ...headers, "content-length": page.body.length });
  response.end(request.method === "HEAD" ? undefined : page.body);
}
