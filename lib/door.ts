import { bodyOf } from "./body.ts";
import { refuseForNow } from "./forms/answer.ts";
import { RETRY_SECONDS, respondProblem } from "./http.ts";
import { negotiateLocale } from "./locale/locales.ts";

type Handle<Context> = (request: Request, context: Context) => Promise<Response>;

/**
 * A route handler that answers when it fails: nothing was done, try again (503). A form comes back as it was sent, to be
 * sent again.
 */
export function door<Context>(handle: Handle<Context>, answerFailure: Handle<Context> = tellUnavailable) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await handle(request, context);
    } catch (error) {
      logFailure(request.method, error);
      return answerFailure(request, context);
    }
  };
}

async function tellUnavailable(request: Request): Promise<Response> {
  const body = bodyOf(request);
  if (body?.isForm) return refuseForNow(body);
  const locale = body?.locale ?? negotiateLocale(request.headers.get("accept-language"));
  return respondProblem("unavailable", locale, { retryAfter: RETRY_SECONDS });
}

/** What went wrong is logged by its name and place alone, for its message may quote what somebody sent. */
export function logFailure(what: string, error: unknown): void {
  const place = error instanceof Error ? error.stack?.split("\n").find((line) => /^\s+at /.test(line)) : undefined;
  const name = error instanceof Error ? error.name : typeof error;
  console.error(`${what} failed:`, name, codeOf(error), place?.trim() ?? "");
}

/** PostgreSQL's, Prisma's or Node's code for what went wrong. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
