import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { isCrossSite } from "../body.ts";
import { answeredWith, keepForms } from "../forms/kept.ts";
import { capture, compressed, encodingFor, readingOf } from "./render.ts";
import type { Page } from "./shelf.ts";

/** Pages with words for what Next answers with an empty one, by its status. */
const STAND_INS: Record<number, string> = {
  400: "failure",
  401: "ended",
  403: "refused",
  404: "missing",
  409: "failure",
  413: "failure",
  500: "failure",
};

/** Whether an address is of the console: its pages are of one organizer each, and written anew each time. */
export function isConsole(url: string): boolean {
  return /^\/organize(?=[/?]|$)/.test(url);
}

/**
 * Answers for the console: nothing is kept, what comes is what Next made of it, less its scripts. An action and the
 * page that answers it share what was typed.
 */
export async function answerConsole(
  handle: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  finish: (page: Page) => Page,
): Promise<void> {
  const encoding = encodingFor(request);
  if (request.method === "POST" && isCrossSite({ get: (name) => textOf(request.headers[name]) })) {
    response.writeHead(403, { "cache-control": "no-store" }).end();
    return;
  }
  request.headers.origin = `http://${request.headers.host}`; // asked above, and by the site's own name; Next asks again
  request.headers["x-path"] = request.url;
  request.headers["accept-encoding"] = "identity"; // packed in one piece below
  const page = await keepForms(async () => {
    const made = await capture(handle, request);
    const { status = made.status, retryAfter } = answeredWith();
    const stand = STAND_INS[status];
    if (!stand)
      return {
        ...made,
        status,
        headers: { ...made.headers, ...(retryAfter && { "retry-after": String(retryAfter) }) },
      };
    const other = await capture(handle, readingOf(request, `/organize/${stand}`));
    return { ...other, status };
  });
  const whole = finish(page);
  const sent = encoding === "gzip" ? await compressed(whole) : whole;
  const { "content-length": _, ...headers } = sent.headers;
  response.writeHead(sent.status, { ...headers, "content-length": sent.body.length });
  response.end(request.method === "HEAD" ? undefined : sent.body);
}

function textOf(header: string | string[] | undefined): string | null {
  return header === undefined ? null : String(header);
}
