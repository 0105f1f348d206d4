import { respondAsResend } from "#lib/mailbox/respond.ts";

/** POST /api/mailbox/emails: stands in for Resend's POST /emails. */
export async function POST(request: Request) {
  return respondAsResend(request, { batch: false });
}
