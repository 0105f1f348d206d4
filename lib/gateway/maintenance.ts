import type { IncomingMessage, ServerResponse } from "node:http";
import { respondFailedFrame } from "../embeds/respond.ts";
import { respondFailedForm } from "../embeds/respond-form.ts";
import { readBody } from "../http/body.ts";
import { refuseForNow } from "../http/forms/refuse.ts";
import { PAUSE_SECONDS, respondProblem } from "../http/respond.ts";
import { isLocale, negotiateLocale } from "../locale/locales.ts";
import { isOn } from "../switches/in-force.ts";
import { findRoute } from "./find-route.ts";
import { asRequest, pageOf, sendResponse } from "./handlers.ts";
import { asGet } from "./next/exchange.ts";
import type { Page } from "./pages.ts";
import { KB } from "./route.ts";

/** Forms are handed back whole. */
const FORM_MAX = 64 * KB;

export function isClosed(url: string): boolean {
  return isOn("maintenance") && findRoute(url).inMaintenance !== true;
}

/** Instead of a page that is not in the cache. Empty where the page of the reader's language replaces it. */
export async function closedPage({ url = "/", headers }: IncomingMessage): Promise<Page> {
  const html = { "content-type": "text/html; charset=utf-8" };
  if (isLocale(url.split(/[/?]/)[1])) return closed({ status: 503, headers: html, body: Buffer.alloc(0), at: 0 });
  const { pathname = "", searchParams = new URLSearchParams() } = URL.parse(url, "http://here") ?? {};
  const frame = /^\/embed\/([^/]+)$/.exec(pathname)?.[1];
  const form = /^\/embed\/([^/]+)\/form/.exec(pathname)?.[1];
  if (form) return closed(await pageOf(await respondFailedForm(new Request(`http://here${url}`), form)));
  const locale = negotiateLocale(headers["accept-language"]);
  return closed(
    await pageOf(frame ? await respondFailedFrame(frame, searchParams) : respondProblem("maintenance", locale)),
  );
}

function closed(page: Page): Page {
  const headers = { ...page.headers, "cache-control": "no-store", "retry-after": String(PAUSE_SECONDS) };
  return { ...page, status: 503, headers };
}

type Render = (request: IncomingMessage, encoding: "identity") => Promise<Page>;
type Given = { request: IncomingMessage; body?: Buffer; render: Render };

/** What was typed comes back with a button that sends it again. */
export async function refuseInMaintenance({ request, body, render }: Given, response: ServerResponse): Promise<void> {
  const isFramed = request.url?.startsWith("/embed/"); // no frame shows the page of other forms
  const read = !isFramed && body && (await readBody(asRequest(request, body), { formMax: FORM_MAX }));
  if (read && !(read instanceof Response) && read.isForm)
    return sendResponse(await refuseForNow(read, { retryAfter: PAUSE_SECONDS, max: FORM_MAX }), request, response);
  const page = await closedPage(request);
  const locale = request.url?.split(/[/?]/)[1];
  const shown = page.body.length === 0 ? closed(await render(asGet(request, `/${locale}/failure`), "identity")) : page;
  response.writeHead(shown.status, { ...shown.headers, "content-length": shown.body.length });
  response.end(request.method === "HEAD" ? undefined : shown.body);
}
