import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { scopes } from "../health/scope.ts";
import { FORM_KEY } from "../http/forms/key.ts";
import { CLIENT_IP, MISSING } from "../http/headers.ts";
import { RETRY_SECONDS } from "../http/respond.ts";
import { networkOf } from "../limits/client.ts";
import { logFailure } from "../logger.ts";
import { markLocal } from "../mail/mailbox/local.ts";
import { type Admitted, admit, type IsLoggedIn, type Refusal } from "./admit.ts";
import { refuseBusy } from "./busy.ts";
import { isNotModified, isShared } from "./cache.ts";
import { clientIp } from "./client.ts";
import { refuseCrossSite, refuseInConsole, respondInConsole } from "./console.ts";
import { corsHeaders, respondToPreflight } from "./cors.ts";
import { bypassesCache, findRoute, isConsole } from "./find-route.ts";
import { type Found, findHandler, type Handler, runHandler } from "./handlers.ts";
import { isClosed, refuseInMaintenance } from "./maintenance.ts";
import { isRead, respondToMethod } from "./methods.ts";
import { beforeHead } from "./next/exchange.ts";
import { FRAMEWORK_HEADERS, NEXT_INTERNAL_HEADERS, requestsPart } from "./next/scripts.ts";
import { isFrameworkUrl } from "./next/urls.ts";
import { onActed } from "./on-acted.ts";
import type { Page } from "./pages.ts";
import { makePublicPages } from "./public-pages.ts";
import { refuseAtApi } from "./refuse.ts";
import { type Encoding, forbidCachingFailures, renderPage } from "./render.ts";
import { strip } from "./strip.ts";
import { drainUnread } from "./take-body.ts";
import { readTarget } from "./target.ts";
import { makeQueues, OVERLOADED } from "./turns.ts";

const INTERNAL_HEADERS = [CLIENT_IP, "x-form", "x-path", ...NEXT_INTERNAL_HEADERS];

type Options = {
  handlers?: Handler[];
  finish?: (page: Page) => Page;
  isLoggedIn?: IsLoggedIn;
};

/** The server before Next. Only this process may hand a form back to a page (lib/http/forms/refuse.ts). */
export function makeListener(
  handle: RequestListener,
  trustedProxies: number,
  { handlers = [], finish = strip, isLoggedIn = async () => false }: Options = {},
): RequestListener {
  const dropped = finish === strip ? [...INTERNAL_HEADERS, ...FRAMEWORK_HEADERS] : INTERNAL_HEADERS;
  const { renderings, forms, acts } = makeQueues();
  const render = (request: IncomingMessage, encoding: Encoding) => renderPage(handle, request, encoding, finish);
  const publicPages = makePublicPages(async (request, encoding, rank) => {
    const network = networkOf(String(request.headers[CLIENT_IP]));
    return renderings.run(network, rank, () => render(request, encoding));
  }, renderings.isCrowded);

  async function respondUncached(incoming: IncomingMessage, response: ServerResponse, ip: string): Promise<void> {
    const inConsole = isConsole(incoming.url ?? "/");
    if (inConsole && refuseCrossSite(incoming, response)) return;
    const admitted = await admit(incoming, ip, isLoggedIn);
    if (admitted === "disconnected") return;
    if (admitted === "too_slow") return void response.writeHead(408, { connection: "close" }).end();
    const handler = admitted.ok && admitted.body ? findHandler(handlers, admitted.request) : undefined;
    const respond = (endTurn?: () => void) => respondAdmitted(incoming, response, { admitted, handler, endTurn });
    if (findRoute(incoming.url ?? "/").unlimited) return respond();
    return (handler ? acts : renderings).run(networkOf(ip), "act", respond);
  }

  async function respondAdmitted(
    incoming: IncomingMessage,
    response: ServerResponse,
    { admitted, handler, endTurn = () => {} }: { admitted: Admitted | Refusal; handler?: Found; endTurn?: () => void },
  ): Promise<void> {
    if (response.destroyed) return; // it left while it waited
    Object.assign(scopes.getStore() ?? {}, { endTurn });
    const inConsole = isConsole(incoming.url ?? "/");
    if (!admitted.ok) {
      if (inConsole || findRoute(incoming.url ?? "/").streamed)
        return refuseInConsole(incoming, admitted, { handle, response, finish });
      return refuseAtApi(incoming, admitted, response);
    }
    const { request, body } = admitted;
    if (isClosed(incoming.url ?? "/")) return refuseInMaintenance({ request, body, render }, response);
    onActed(request, response, publicPages.change);
    if (inConsole) return respondInConsole(request, { handle, response, finish });
    forbidCachingFailures(response);
    beforeHead(response, endTurn); // a download may take long, and so may an upload
    if (!body && findRoute(incoming.url ?? "/").streamed) endTurn();
    return handler && body ? runHandler(handler, request, body, response) : handle(request, response);
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
    if (finish === strip && isFrameworkUrl(target.url)) return void response.writeHead(404, MISSING).end();
    markLocal(request);
    if (respondToPreflight(request, response)) return;
    const ip = clientIp(request, trustedProxies);
    const isInternal = request.headers["x-form-key"] === FORM_KEY;
    if (!isInternal) for (const name of dropped) delete request.headers[name];
    for (const name of Object.keys(request.headers)) if (name.startsWith("x-forwarded-")) delete request.headers[name];
    request.headers[CLIENT_IP] = ip;
    try {
      if (finish === strip && respondToMethod(request, response)) return;
      if (isInternal && request.method === "GET")
        return send(await forms.run("", "act", () => render(request, "identity")), request, response);
      if (!isShareable(request)) return await respondUncached(request, response, ip);
      for (const [name, value] of Object.entries(corsHeaders(request.url))) response.setHeader(name, value);
      const page = await publicPages.get(request);
      send(page, request, response);
    } catch (error) {
      if (error === OVERLOADED && !response.headersSent) return refuseBusy(request, response);
      fail(error, response);
    }
  };
}

function fail(error: unknown, response: ServerResponse): void {
  logFailure("request_failed", error);
  if (response.headersSent) return void response.destroy();
  response.writeHead(503, { "retry-after": String(RETRY_SECONDS), "cache-control": "no-store" }).end();
}

/** Whatever credentials they carry. Range requests get the whole page (RFC 9110, 14.2). */
function isShareable(request: IncomingMessage): boolean {
  return isRead(request) && !requestsPart(request.headers) && !bypassesCache(findRoute(request.url ?? "/"));
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
