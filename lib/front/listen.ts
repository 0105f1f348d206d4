import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { FORM_KEY } from "../forms/key.ts";
import { MISSING } from "../headers.ts";
import { RETRY_SECONDS } from "../http.ts";
import { plainUrl } from "./address.ts";
import { isNotModified, isShared } from "./cache.ts";
import { clientAddress } from "./client.ts";
import { answerConsole, isConsole } from "./console.ts";
import { answerAtDoor, type Door, findDoor } from "./doors.ts";
import { makePublicPages } from "./everyone.ts";
import { ACT, answerMethod, isRead, refuseMethod, tellMethods } from "./methods.ts";
import { answerPreflight, openHeaders } from "./open.ts";
import { type Encoding, keepNoFailure, renderPage } from "./render.ts";
import type { Page } from "./shelf.ts";
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
  const dropped = finish === strip ? [...OURS, ...FRAMEWORK_HEADERS] : OURS;
  const render = (request: IncomingMessage, encoding: Encoding) => renderPage(handle, request, encoding, finish);
  const everyone = makePublicPages(render);
  return async (request, response) => {
    if (!isReadable(request.url ?? "/")) {
      response.writeHead(400, { "cache-control": "no-store" }).end();
      return;
    }
    request.url = plainUrl(request.url ?? "/");
    if (answerPreflight(request, response)) return;
    const door = findDoor(doors, request);
    const address = clientAddress(request, trustedProxies);
    const inner = request.headers["x-form-key"] === FORM_KEY;
    if (!inner) for (const name of dropped) delete request.headers[name];
    for (const name of Object.keys(request.headers)) if (name.startsWith("x-forwarded-")) delete request.headers[name];
    request.headers["x-client-address"] = address;
    if (finish === strip && (await answerMethod(handle, request, response))) return;
    if (inner && request.method === "GET") {
      const page = await render(request, "identity").catch((error) => fail(error, response));
      return page && send(page, request, response);
    }
    if (!isForEveryone(request)) {
      response.on("finish", () => changesPages(request, response) && everyone.change());
      if (isConsole(request.url ?? "/"))
        return answerConsole(handle, request, response, finish).catch((error) => fail(error, response));
      keepNoFailure(response);
      tellMethods(request, response);
      if (!door) return handle(request, response);
      return answerAtDoor(door, request, response).catch((error) => fail(error, response));
    }
    for (const [name, value] of Object.entries(openHeaders(request.url))) response.setHeader(name, value);
    try {
      const page = await everyone.get(request);
      if (page.status === 405) return refuseMethod(request, response, ACT);
      send(page, request, response);
    } catch (error) {
      fail(error, response);
    }
  };
}

function fail(error: unknown, response: ServerResponse): void {
  console.error("front:", error instanceof Error ? error.message : error);
  response.writeHead(503, { "retry-after": String(RETRY_SECONDS), "cache-control": "no-store" }).end();
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
function isForEveryone(request: IncomingMessage): boolean {
  return isRead(request) && request.headers.rsc === undefined && !PERSONAL.test(request.url ?? "");
}

/** A signature changes nothing that is shown before it is verified, nor does asking for its link, nor does a form of the console that comes back. */
function changesPages(request: IncomingMessage, { statusCode }: ServerResponse): boolean {
  if (isRead(request) || statusCode >= 400) return false;
  const { url = "" } = request;
  return isConsole(url) ? statusCode >= 300 : !/\/signatures$|^\/api\/(mailbox|my-signature$)/.test(url);
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
