import { readBody } from "#lib/http/body.ts";
import { door } from "#lib/http/handle.ts";
import { issuesOf } from "#lib/http/issues.ts";
import { respondJson, respondProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";
import { tellToFail } from "#lib/mail/mailbox/fail.ts";
import { mayOpenMailbox } from "#lib/mail/mailbox/local.ts";
import { Failure } from "#lib/mail/mailbox/schema.ts";

/** POST /api/mailbox/failure: makes the local mailbox fail the next requests, for tests. */
export const POST = door(async (request: Request) => {
  if (!mayOpenMailbox(request.headers)) return respondProblem("not_found", DEFAULT_LOCALE);
  const body = await readBody(request);
  if (body instanceof Response) return body;
  const input = Failure.safeParse(body.fields);
  if (!input.success)
    return respondProblem("invalid_input", body.locale, { issues: issuesOf(input.error, body.locale) });
  await tellToFail(input.data);
  return respondJson({ status: "told" });
});
