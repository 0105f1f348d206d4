import { noteFailure } from "../health/failures.ts";
import { negotiateLocale } from "../locale/locales.ts";
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
      logFailure(request.method, error);
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

/** Omits the message, which may quote user data. */
export function logFailure(what: string, error: unknown): void {
  const place = error instanceof Error ? error.stack?.split("\n").find((line) => /^\s+at /.test(line)) : undefined;
  const name = error instanceof Error ? error.name : typeof error;
  const code = codeOf(error);
  noteFailure(code);
  console.error(`${what} failed:`, name, code, place?.trim() ?? "");
}

/** PostgreSQL's code, also where Prisma wraps it. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const [, wrapped] = ("meta" in error && /"originalCode":"(\w{5})"/.exec(JSON.stringify(error.meta))) || [];
  return wrapped ?? ("code" in error ? String(error.code) : "");
}
