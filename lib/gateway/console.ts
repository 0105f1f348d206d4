import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { env } from "../env.ts";
import { isCrossSite } from "../http/body.ts";
import { handBack, keepForms, responseStatus } from "../http/forms/keep.ts";
import { statusOf } from "../http/respond.ts";
import { consoleLocale, consoleWords } from "../locale/console.ts";
import { negotiateLocale } from "../locale/locales.ts";
import type { Refusal } from "./admit.ts";
import { asReadRequest, capture } from "./next/exchange.ts";
import type { Page } from "./pages.ts";
import { compressed, type Encoding, encodingFor } from "./render.ts";

/** Pages that replace Next's empty error responses, by status. */
const STAND_INS: Record<number, string> = {
  400: "unaccepted",
  401: "ended",
  403: "refused",
  404: "missing",
  409: "failure",
  500: "failure",
};

type Answer = { handle: RequestListener; response: ServerResponse; finish: (page: Page) => Page };

/** Whether a post comes from another site; the refusal reveals nothing else. */
export function refuseCrossSite(request: IncomingMessage, response: ServerResponse): boolean {
  const isRefused = request.method === "POST" && isCrossSite({ get: (name) => textOf(request.headers[name]) });
  if (isRefused) response.writeHead(403, { "cache-control": "no-store" }).end();
  return isRefused;
}

/**
 * Responds for the console: uncached, without Next's scripts. An action and the page that shows its result share the
 * input.
 */
export async function answerConsole(request: IncomingMessage, { handle, response, finish }: Answer): Promise<void> {
  const encoding = encodingFor(request);
  prepare(request);
  const page = await keepForms(async () => {
    const made = await capture(handle, request);
    const { status = made.status, retryAfter } = responseStatus();
    const stand = STAND_INS[status];
    if (!stand)
      return {
        ...made,
        status,
        headers: { ...made.headers, ...(retryAfter && { "retry-after": String(retryAfter) }) },
      };
    const other = await capture(handle, asReadRequest(request, `/organize/${stand}`));
    return { ...other, status };
  });
  await send(finish(page), encoding, request, response);
}

/** Refuses with a page that explains why: the log-in form if too many log-ins were tried. */
export async function refuseInConsole(
  request: IncomingMessage,
  { problem, retryAfter = 0, isStranger, spent }: Refusal,
  { handle, response, finish }: Answer,
): Promise<void> {
  const encoding = encodingFor(request);
  prepare(request);
  const t = consoleWords(consoleLocale(negotiateLocale(request.headers["accept-language"])));
  const minutes = Math.ceil(retryAfter / 60);
  const page = await keepForms(async () => {
    if (spent) handBack({ form: "log-in", values: {}, issues: [], problem: t("logIn.tooMany", { minutes }) });
    else if (problem !== "unavailable") {
      const name = problem === "too_large" && isStranger ? "too_large_stranger" : problem;
      handBack({ form: "unaccepted", values: {}, issues: [], problem: t(`unaccepted.${name}`, { minutes }) });
    }
    const path = spent ? "log-in" : problem === "unavailable" ? "failure" : "unaccepted";
    return capture(handle, asReadRequest(request, `/organize/${path}`));
  });
  const headers = { ...page.headers, ...(retryAfter && { "retry-after": String(retryAfter) }) };
  await send(finish({ ...page, status: statusOf(problem), headers }), encoding, request, response);
}

function prepare(request: IncomingMessage): void {
  if (request.method === "POST") Object.assign(request.headers, ownOrigin()); // the client's were checked by refuseCrossSite
  request.headers["x-path"] = request.url;
  request.headers["accept-encoding"] = "identity"; // compressed as a whole below
}

/** Next compares these before it runs an action; ours prevent a client's headers from making it throw. */
function ownOrigin(): { host: string; origin: string } {
  const { host, origin } = new URL(env().SITE_URL);
  return { host, origin };
}

async function send(page: Page, encoding: Encoding, request: IncomingMessage, response: ServerResponse) {
  const sent = encoding === "gzip" ? await compressed(page) : page;
  const { "content-length": _, ...headers } = sent.headers;
  response.writeHead(sent.status, { ...headers, "content-length": sent.body.length });
  response.end(request.method === "HEAD" ? undefined : sent.body);
}

function textOf(header: string | string[] | undefined): string | null {
  return header === undefined ? null : String(header);
}
