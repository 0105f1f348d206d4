import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "../http/headers.ts";
import { problemOf } from "../http/respond.ts";
import { negotiateLocale } from "../locale/locales.ts";
import { asReadRequest, capture } from "./render.ts";
import { isConsole } from "./routes.ts";

const READ = "GET, HEAD, OPTIONS";
/** Of a route that is there for acts alone. */
export const ACT = "OPTIONS, POST";

export function isRead({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

/**
 * Answers what an address cannot be asked with (RFC 9110, 15.5.6), and who asks about that of a page. What is posted to
 * the API goes by: Next knows which of it acts (`refuseUnsupportedMethod`).
 */
export async function answerMethod(
  handle: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { method = "", url = "/" } = request;
  const isApi = url.startsWith("/api/");
  if (isRead(request) || (method === "POST" && (isApi || isConsole(url))) || (method === "OPTIONS" && isApi))
    return false;
  const allow = isApi ? await methodsAt(handle, request) : isConsole(url) ? `${READ}, POST` : READ;
  if (isApi && allow.split(", ").includes(method)) return false;
  if (method === "OPTIONS") response.writeHead(204, { ...SECURITY_HEADERS, allow }).end();
  else refuseMethod(request, response, allow);
  return true;
}

/** Next answers OPTIONS by what a route has. */
async function methodsAt(handle: RequestListener, request: IncomingMessage): Promise<string> {
  const asking = asReadRequest(request, request.url ?? "/");
  asking.method = "OPTIONS";
  const told = await capture(handle, asking).catch(() => undefined);
  return String(told?.headers.allow ?? READ);
}

export function refuseMethod(request: IncomingMessage, response: ServerResponse, allow: string): void {
  const problem = problemOf("wrong_method", negotiateLocale(request.headers["accept-language"]));
  response.writeHead(problem.status, { ...SECURITY_HEADERS, ...problem.headers, allow });
  response.end(request.method === "HEAD" ? undefined : JSON.stringify(problem.body));
}

function allowIn([headers]: unknown[]): unknown {
  return typeof headers === "object" && headers !== null && "allow" in headers ? headers.allow : undefined;
}

/**
 * Where a route of the API has no such method Next says nothing more: of what can be posted and read it is then the other
 * one that it has. What Next has around the response by then, to pack it, may send the head by any of these ways.
 */
export function refuseUnsupportedMethod(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, flushHeaders, end } = response;
  const isTold = (status = response.statusCode, allow?: unknown) => {
    if (status !== 405 || response.headersSent) return false;
    Object.assign(response, { writeHead, flushHeaders, end });
    response.removeHeader("content-encoding");
    refuseMethod(request, response, String(allow ?? response.getHeader("allow") ?? (isRead(request) ? ACT : READ)));
    Object.assign(response, { write: () => true, end: () => response });
    return true;
  };
  response.writeHead = (status: number, ...rest: unknown[]) =>
    isTold(status, allowIn(rest)) ? response : Reflect.apply(writeHead, response, [status, ...rest]);
  response.flushHeaders = () => void (isTold() || flushHeaders.call(response));
  response.end = (...rest: unknown[]) => (isTold() ? response : Reflect.apply(end, response, rest));
}
