import { respondProblem } from "./http.ts";
import { negotiateLocale } from "./locale/locales.ts";

const RETRY_SECONDS = 5;

/**
 * A route handler that answers when it fails: nothing was done, try again (503).
 */
export function door<Context>(handle: (request: Request, context: Context) => Promise<Response>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await handle(request, context);
    } catch (error) {
      logFailure(request.method, error);
      const locale = negotiateLocale(request.headers.get("accept-language"));
      return respondProblem("unavailable", locale, { retryAfter: RETRY_SECONDS });
    }
  };
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
