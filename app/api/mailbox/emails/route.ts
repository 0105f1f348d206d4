import { door } from "#lib/http/handle.ts";
import { respondAsResend } from "#lib/mail/mailbox/respond.ts";

/** POST /api/mailbox/emails: imitates Resend's POST /emails. */
export const POST = door(async (request: Request) => {
  return respondAsResend(request, { batch: false });
});
