import { respondAsResend } from "#lib/mailbox/respond.ts";

/** POST /api/mailbox/emails/batch: stands in for Resend's POST /emails/batch. */
export async function POST(request: Request) {
  return respondAsResend(request, { batch: true });
}
