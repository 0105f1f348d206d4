import { randomUUID } from "node:crypto";
import type { RequestListener } from "node:http";
import { metrics } from "../health/metrics.ts";
import { scopes } from "../health/scope.ts";
import { startSpan } from "../health/traces.ts";
import { log } from "../logger.ts";
import { findRoute } from "./find-route.ts";

/** What a client or proxy may choose; it gets into the log. */
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** Gives every request an ID, and counts, times, traces and logs it by its route, never by its URL. */
export function observe(listener: RequestListener): RequestListener {
  return (request, response) => {
    const given = String(request.headers["x-request-id"] ?? "");
    const id = REQUEST_ID.test(given) ? given : randomUUID();
    response.setHeader("x-request-id", id);
    const { url = "/" } = request;
    const start = performance.now();
    const span = startSpan("request", { "request.id": id });
    const scope = { request: id, span };
    response.once("close", () => {
      const route = findRoute(url).path;
      const status = response.headersSent ? `${Math.floor(response.statusCode / 100)}xx` : "aborted";
      const seconds = (performance.now() - start) / 1000;
      metrics.requests.observe({ route, status }, seconds);
      scopes.run(scope, () =>
        log("request", { route, status: response.statusCode, seconds: Number(seconds.toFixed(4)) }),
      );
      span?.updateName(route).setAttributes({ "http.route": route, "http.response.status_code": response.statusCode });
      span?.end();
    });
    return scopes.run(scope, () => listener(request, response));
  };
}
