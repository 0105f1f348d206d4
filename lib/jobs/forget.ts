import { db } from "../db.ts";

const LIMITS_HOURS = 24;
const MAILBOX_DAYS = 7;

/** Removes what has done its work: used-up budgets, and old mails of the local mailbox. */
export async function forget(now = new Date()): Promise<void> {
  const hoursAgo = (hours: number) => ({ lt: new Date(now.getTime() - hours * 3_600_000) });
  await db().limit.deleteMany({ where: { startedAt: hoursAgo(LIMITS_HOURS) } });
  await db().mailboxMail.deleteMany({ where: { createdAt: hoursAgo(MAILBOX_DAYS * 24) } });
  await db().mailboxRequest.deleteMany({ where: { createdAt: hoursAgo(MAILBOX_DAYS * 24) } });
}
