import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondAsResend } from "#lib/mail/mailbox/respond.ts";

/** POST /api/mailbox/emails/batch: imitates Resend's POST /emails/batch. */
export const POST = withErrorBoundary(async (request: Request) => {
  return respondAsResend(request, { batch: true });
});
