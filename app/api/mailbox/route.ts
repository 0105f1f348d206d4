import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondJson, respondProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";
import { listMails } from "#lib/mail/mailbox/list.ts";
import { mayOpenMailbox } from "#lib/mail/mailbox/local.ts";

/** GET /api/mailbox?to=: emails in the local mailbox, newest first. */
export const GET = withErrorBoundary(async (request: Request) => {
  if (!mayOpenMailbox(request.headers)) return respondProblem("not_found", DEFAULT_LOCALE);
  const to = new URL(request.url).searchParams.get("to");
  return respondJson(await listMails(to ?? undefined));
});
