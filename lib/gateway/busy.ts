import type { IncomingMessage, ServerResponse } from "node:http";
import { countShed } from "../health/metrics.ts";
import { RETRY_SECONDS, respondProblem, statusOf } from "../http/respond.ts";
import { negotiateLocale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { sendResponse } from "./handlers.ts";

/** Costs no rendering. A browser that goes back shows what was typed. */
export async function refuseBusy(request: IncomingMessage, response: ServerResponse): Promise<void> {
  countShed(request.method === "GET" || request.method === "HEAD" ? "read" : "act");
  const locale = negotiateLocale(request.headers["accept-language"]);
  const retryAfter = RETRY_SECONDS;
  if (!/text\/html/.test(request.headers.accept ?? ""))
    return sendResponse(respondProblem("overloaded", locale, { retryAfter }), request, response);
  const text = messagesIn(locale)("problem.overloaded");
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${text}</title>
<body style="font:1.125rem/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.5rem"><p>${text}</p></body></html>`;
  const headers = {
    ...{ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    ...{ "content-language": locale, "retry-after": String(retryAfter) },
  };
  await sendResponse(new Response(html, { status: statusOf("overloaded"), headers }), request, response);
}
