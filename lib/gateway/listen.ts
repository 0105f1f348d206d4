import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { FORM_KEY } from "../http/forms/key.ts";
import { MISSING } from "../http/headers.ts";
import { RETRY_SECONDS } from "../http/respond.ts";
import { markLocal } from "../mail/mailbox/local.ts";
import { admit, type IsLoggedIn } from "./admit.ts";
import { isNotModified, isShared } from "./cache.ts";
import { clientAddress } from "./client.ts";
import { answerConsole, refuseCrossSite, refuseInConsole } from "./console.ts";
import { answerPreflight, openHeaders } from "./cors.ts";
import { findRoute, isConsole, isPersonal } from "./find-route.ts";
import { findHandler, type Handler, runHandler } from "./handlers.ts";
import { answerMethod, isRead } from "./methods.ts";
import { asksForPart, FRAMEWORK_HEADERS, INNER_HEADERS } from "./next/scripts.ts";
import { isOfFramework } from "./next/urls.ts";
import type { Page } from "./pages.ts";
import { makePublicPages } from "./public-pages.ts";
import { refuseAtApi } from "./refuse.ts";
import { type Encoding, keepNoFailure, renderPage } from "./render.ts";
import { strip } from "./strip.ts";
import { drainUnread } from "./take-body.ts";
import { readTarget } from "./target.ts";

/** Headers that clients must not set. */
const OURS = ["x-client-address", "x-form", "x-path", ...INNER_HEADERS];

type More = {
  handlers?: Handler[];
  finish?: (page: Page) => Page;
  isLoggedIn?: IsLoggedIn;
};

/**
 * The server before Next: determines the client, enforces each route's limits, serves shared pages from the cache, and
 * runs the busiest handlers itself. Only this process may hand a form back to a page (lib/http/forms/refuse.ts).
 */
export function makeListener(
  handle: RequestListener,
  trustedProxies: number,
  { handlers = [], finish = strip, isLoggedIn = async () => false }: More = {},
): RequestListener {
  const dropped = finish === strip ? [...OURS, ...FRAMEWORK_HEADERS] : OURS;
  const render = (request: IncomingMessage, encoding: Encoding) => renderPage(handle, request, encoding, finish);
  const everyone = makePublicPages(render);

  async function answerOne(asked: IncomingMessage, response: ServerResponse, address: string): Promise<void> {
    const isOfConsole = isConsole(asked.url ?? "/");
    if (isOfConsole && refuseCrossSite(asked, response)) return;
    const admitted = await admit(asked, address, isLoggedIn);
    if (admitted === "gone") return;
    if (admitted === "too_slow") return void response.writeHead(408, { connection: "close" }).end();
    if (!admitted.ok) {
      if (isOfConsole || findRoute(asked.url ?? "/").streamed)
        return refuseInConsole(asked, admitted, { handle, response, finish });
      return refuseAtApi(asked, admitted, response);
    }
    const { request, body } = admitted;
    response.on("finish", () => changesPages(request, response) && everyone.change());
    if (isOfConsole) return answerConsole(request, { handle, response, finish });
    keepNoFailure(response);
    const handler = body && findHandler(handlers, request);
    return handler ? runHandler(handler, request, body, response) : handle(request, response);
  }

  return async (request, response) => {
    response.on("prefinish", () => drainUnread(request));
    const target = readTarget(request);
    if (!target.ok) {
      const { location } = target;
      response.writeHead(location ? 308 : 400, { "cache-control": "no-store", ...(location && { location }) }).end();
      return;
    }
    request.url = target.url;
    if (finish === strip && isOfFramework(target.url)) return void response.writeHead(404, MISSING).end();
    markLocal(request);
    if (answerPreflight(request, response)) return;
    const address = clientAddress(request, trustedProxies);
    const inner = request.headers["x-form-key"] === FORM_KEY;
    if (!inner) for (const name of dropped) delete request.headers[name];
    for (const name of Object.keys(request.headers)) if (name.startsWith("x-forwarded-")) delete request.headers[name];
    request.headers["x-client-address"] = address;
    try {
      if (finish === strip && answerMethod(request, response)) return;
      if (inner && request.method === "GET") return send(await render(request, "identity"), request, response);
      if (!isForEveryone(request)) return await answerOne(request, response, address);
      for (const [name, value] of Object.entries(openHeaders(request.url))) response.setHeader(name, value);
      const page = await everyone.get(request);
      send(page, request, response);
    } catch (error) {
      fail(error, response);
    }
  };
}

function fail(error: unknown, response: ServerResponse): void {
  console.error("front:", error instanceof Error ? error.message : error);
  if (response.headersSent) return void response.destroy();
  response.writeHead(503, { "retry-after": String(RETRY_SECONDS), "cache-control": "no-store" }).end();
}

/**
 * Reads are shared whatever credentials they carry, except Next's requests for parts of pages. Range requests, as link
 * previews send them, get the whole page (RFC 9110, 14.2).
 */
function isForEveryone(request: IncomingMessage): boolean {
  return isRead(request) && !asksForPart(request.headers) && !isPersonal(findRoute(request.url ?? "/"));
}

/** Signing, requesting a link and refused console forms change nothing visible. */
function changesPages(request: IncomingMessage, { statusCode }: ServerResponse): boolean {
  if (isRead(request) || statusCode >= 400) return false;
  const { url = "" } = request;
  return isConsole(url) ? statusCode >= 300 : !findRoute(url).unseen;
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
