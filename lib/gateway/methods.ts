import type { IncomingMessage, ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "../http/headers.ts";
import { problemOf } from "../http/respond.ts";
import { negotiateLocale } from "../locale/locales.ts";
import { findRoute, methodsOf } from "./find-route.ts";

export function isRead({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

/** Responds to OPTIONS and to unsupported methods (RFC 9110, 15.5.6). */
export function respondToMethod(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = "", url = "/" } = request;
  const methods = methodsOf(findRoute(url));
  const allow = methods.join(", ");
  if (method === "OPTIONS") {
    response.writeHead(204, { ...SECURITY_HEADERS, allow }).end();
    return true;
  }
  if (methods.includes(method)) return false;
  const problem = problemOf("wrong_method", negotiateLocale(request.headers["accept-language"]));
  response.writeHead(problem.status, { ...SECURITY_HEADERS, ...problem.headers, allow });
  response.end(method === "HEAD" ? undefined : JSON.stringify(problem.body));
  return true;
}
