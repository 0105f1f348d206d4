import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "../headers.ts";
import { problemOf } from "../http.ts";
import { negotiateLocale } from "../locale/locales.ts";
import { isConsole } from "./console.ts";
import { capture, readingOf } from "./render.ts";

const READ = "GET, HEAD, OPTIONS";
/** What a route is asked with that is there for acts alone. */
export const ACT = "OPTIONS, POST";

export function isRead({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

/**
 * Answers what an address cannot be asked with (RFC 9110, 15.5.6), and who asks about that of a page. What is posted to
 * the API goes by: Next knows which of it acts (`tellMethods`).
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
  if (method === "OPTIONS") response.writeHead(204, { ...SECURITY_HEADERS, allow }).end();
  else refuseMethod(request, response, allow);
  return true;
}

/** Next answers OPTIONS by what a route has. */
async function methodsAt(handle: RequestListener, request: IncomingMessage): Promise<string> {
  const asking = readingOf(request, request.url ?? "/");
  asking.method = "OPTIONS";
  const { headers } = await capture(handle, asking);
  return String(headers.allow ?? READ);
}

export function refuseMethod({ headers, method }: IncomingMessage, response: ServerResponse, allow: string): void {
  const locale = negotiateLocale(headers["accept-language"]);
  const problem = problemOf("wrong_method", locale);
  response.writeHead(problem.status, { ...SECURITY_HEADERS, ...problem.headers, allow });
  response.end(method === "HEAD" ? undefined : JSON.stringify(problem.body));
}

/**
 * Where Next refuses what is posted it says nothing: that the address can only be read. What it has around the response
 * by then, to pack it, may send the head by any of these ways.
 */
export function tellMethods(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, flushHeaders, end } = response;
  const isTold = (status = response.statusCode) => {
    if (status !== 405 || response.headersSent) return false;
    Object.assign(response, { writeHead, flushHeaders, end });
    response.removeHeader("content-encoding");
    refuseMethod(request, response, READ);
    Object.assign(response, { write: () => true, end: () => response });
    return true;
  };
  response.writeHead = (status: number, ...rest: unknown[]) =>
    isTold(status) ? response : Reflect.apply(writeHead, response, [status, ...rest]);
  response.flushHeaders = () => void (isTold() || flushHeaders.call(response));
  response.end = (...rest: unknown[]) => (isTold() ? response : Reflect.apply(end, response, rest));
}
