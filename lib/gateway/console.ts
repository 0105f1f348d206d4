import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { env } from "../env.ts";
import { isCrossSite } from "../http/body.ts";
import { handBack, keepForms, responseStatus } from "../http/forms/keep.ts";
import { statusOf } from "../http/respond.ts";
import { consoleLocale, consoleWords } from "../locale/console.ts";
import { negotiateLocale } from "../locale/locales.ts";
import type { Refusal } from "./admit.ts";
import { asGet, capture } from "./next/exchange.ts";
import type { Page } from "./pages.ts";
import { compressed, type Encoding, encodingFor } from "./render.ts";

/** They replace Next's empty error responses. */
const ERROR_PAGES: Record<number, string> = {
  400: "unaccepted",
  401: "ended",
  403: "refused",
  404: "missing",
  409: "failure",
  500: "failure",
};

type Responder = { handle: RequestListener; response: ServerResponse; finish: (page: Page) => Page };

export function refuseCrossSite(request: IncomingMessage, response: ServerResponse): boolean {
  const isRefused = request.method === "POST" && isCrossSite({ get: (name) => textOf(request.headers[name]) });
  if (isRefused) response.writeHead(403, { "cache-control": "no-store" }).end();
  return isRefused;
}

export async function respondInConsole(
  request: IncomingMessage,
  { handle, response, finish }: Responder,
): Promise<void> {
  const encoding = encodingFor(request);
  prepare(request);
  const page = await keepForms(async () => {
    const rendered = await capture(handle, request);
    const { status = rendered.status, retryAfter } = responseStatus();
    const errorPage = ERROR_PAGES[status];
    if (!errorPage)
      return {
        ...rendered,
        status,
        headers: { ...rendered.headers, ...(retryAfter && { "retry-after": String(retryAfter) }) },
      };
    const replacement = await capture(handle, asGet(request, `/organize/${errorPage}`));
    return { ...replacement, status };
  });
  await send(finish(page), encoding, request, response);
}

export async function refuseInConsole(
  request: IncomingMessage,
  { problem, retryAfter = 0, loginMayHelp, spent }: Refusal,
  { handle, response, finish }: Responder,
): Promise<void> {
  const encoding = encodingFor(request);
  prepare(request);
  const t = consoleWords(consoleLocale(negotiateLocale(request.headers["accept-language"])));
  const minutes = Math.ceil(retryAfter / 60);
  const page = await keepForms(async () => {
    if (spent) handBack({ form: "log-in", values: {}, issues: [], problem: t("logIn.tooMany", { minutes }) });
    else if (problem !== "unavailable") {
      const name = problem === "too_large" && loginMayHelp ? "too_large_stranger" : problem;
      handBack({ form: "unaccepted", values: {}, issues: [], problem: t(`unaccepted.${name}`, { minutes }) });
    }
    const path = spent ? "log-in" : problem === "unavailable" ? "failure" : "unaccepted";
    return capture(handle, asGet(request, `/organize/${path}`));
  });
  const headers = { ...page.headers, ...(retryAfter && { "retry-after": String(retryAfter) }) };
  await send(finish({ ...page, status: statusOf(problem), headers }), encoding, request, response);
}

function prepare(request: IncomingMessage): void {
  if (request.method === "POST") Object.assign(request.headers, ownOrigin());
  request.headers["x-path"] = request.url;
  request.headers["accept-encoding"] = "identity";
}

/** Next compares these before an action, and throws on some that clients send. */
function ownOrigin(): { host: string; origin: string } {
  const { host, origin } = new URL(env().SITE_URL);
  return { host, origin };
}

async function send(page: Page, encoding: Encoding, request: IncomingMessage, response: ServerResponse) {
  const encoded = encoding === "gzip" ? await compressed(page) : page;
  const { "content-length": _, ...headers } = encoded.headers;
  response.writeHead(encoded.status, { ...headers, "content-length": encoded.body.length });
  response.end(request.method === "HEAD" ? undefined : encoded.body);
}

function textOf(header: string | string[] | undefined): string | null {
  return header === undefined ? null : String(header);
}
