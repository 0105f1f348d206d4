import { readBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { issuesOf } from "#lib/http/issues.ts";
import { respondJson, respondProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";
import { setMailboxFailures } from "#lib/mail/mailbox/fail.ts";
import { mayOpenMailbox } from "#lib/mail/mailbox/local.ts";
import { Failure } from "#lib/mail/mailbox/schema.ts";

/** POST /api/mailbox/failure: makes the local mailbox fail the next requests, for tests. */
export const POST = withErrorBoundary(async (request: Request) => {
  if (!mayOpenMailbox(request.headers)) return respondProblem("not_found", DEFAULT_LOCALE);
  const body = await readBody(request);
  if (body instanceof Response) return body;
  const input = Failure.safeParse(body.fields);
  if (!input.success)
    return respondProblem("invalid_input", body.locale, { issues: issuesOf(input.error, body.locale) });
  await setMailboxFailures(input.data);
  return respondJson({ status: "done" });
});
