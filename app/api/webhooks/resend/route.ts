import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { RETRY_SECONDS, respondJson, respondProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";
import { readEvent } from "#lib/mail/read-event.ts";
import { recordMailEvent } from "#lib/mail/record-event.ts";

/** POST /api/webhooks/resend: delivery events. */
export const POST = withErrorBoundary(async (request: Request) => {
  const read = await readEvent(request);
  if (read instanceof Response) return read;
  const outcome = await recordMailEvent(read.event);
  if (!outcome.ok) return respondProblem("unavailable", DEFAULT_LOCALE, { retryAfter: RETRY_SECONDS });
  return respondJson({ status: "done" });
});
