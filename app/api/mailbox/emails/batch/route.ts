import { door } from "#lib/door.ts";
import { respondAsResend } from "#lib/mailbox/respond.ts";

/** POST /api/mailbox/emails/batch: imitates Resend's POST /emails/batch. */
export const POST = door(async (request: Request) => {
  return respondAsResend(request, { batch: true });
});
