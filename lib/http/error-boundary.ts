import { negotiateLocale } from "../locale/locales.ts";
import { logFailure } from "../logger.ts";
import { bodyOf } from "./body.ts";
import { refuseForNow } from "./forms/refuse.ts";
import { RETRY_SECONDS, respondProblem } from "./respond.ts";

type Handle<Context> = (request: Request, context: Context) => Promise<Response>;

/** Turns exceptions into 503, handing a form back so that it can be sent again. */
export function withErrorBoundary<Context>(
  handle: Handle<Context>,
  respondToFailure: Handle<Context> = respondUnavailable,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await handle(request, context);
    } catch (error) {
      logFailure("request_failed", error);
      return respondToFailure(request, context);
    }
  };
}

async function respondUnavailable(request: Request): Promise<Response> {
  const body = bodyOf(request);
  if (body?.isForm) return refuseForNow(body);
  const locale = body?.locale ?? negotiateLocale(request.headers.get("accept-language"));
  return respondProblem("unavailable", locale, { retryAfter: RETRY_SECONDS });
}
