import { forgetMessages } from "../authors/relay.ts";
import { db } from "../db.ts";
import { forgetPacks } from "../deliveries/forget.ts";
import { env } from "../env.ts";
import { forgetSent } from "../holds/forget.ts";
import { forgetAllowances } from "../limits/lease.ts";
import { forgetEndedRulings } from "../moderation/forget.ts";
import { DEVICE_DAYS } from "../organizers/device.ts";
import { forgetOrganizers } from "../organizers/forget.ts";
import { inUse } from "../organizers/sessions.ts";
import { forgetPaper } from "../paper/forget.ts";
import { forgetObservations } from "../quarantine/forget.ts";
import { forgetContacts } from "../sample/ask.ts";
import { forgetWords } from "../signatures/forget-words.ts";
import { forgetEvents } from "../webhooks/forget.ts";

const LIMITS_HOURS = 24;
const MAILBOX_DAYS = 7;
const LINK_HOURS = 24;
const PROCESS_HOURS = 24;
const SECURITY_DAYS = 30;
const BACKUP_DAYS = 400;

/** Departures outlive the backups from before them by this much. */
const DEPARTURE_DAYS = 7;

/** Deletes expired budgets, local emails, sessions, log-in links, unverified words and unused accounts. */
export async function forget(now = new Date()): Promise<void> {
  const hoursAgo = (hours: number) => ({ lt: new Date(now.getTime() - hours * 3_600_000) });
  await db().limit.deleteMany({ where: { startedAt: hoursAgo(LIMITS_HOURS) } });
  await forgetMessages(now);
  await db().mailboxMail.deleteMany({ where: { createdAt: hoursAgo(MAILBOX_DAYS * 24) } });
  await db().session.deleteMany({ where: { NOT: inUse(now) } });
  await db().device.deleteMany({ where: { seenAt: hoursAgo(DEVICE_DAYS * 24) } });
  await db().process.deleteMany({ where: { seenAt: hoursAgo(PROCESS_HOURS) } });
  await db().securityEvent.deleteMany({ where: { hour: hoursAgo(SECURITY_DAYS * 24) } });
  await db().backup.deleteMany({ where: { at: hoursAgo(BACKUP_DAYS * 24) } });
  await db().logInLink.deleteMany({ where: { expiresAt: hoursAgo(LINK_HOURS) } });
  await db().mailboxRequest.deleteMany({ where: { createdAt: hoursAgo(MAILBOX_DAYS * 24) } });
  await db().departure.deleteMany({ where: { at: hoursAgo((env().BACKUP_DAYS + DEPARTURE_DAYS) * 24) } });
  await forgetAllowances(now);
  await forgetSent(now);
  await forgetOrganizers(now);
  await forgetPacks(now);
  await forgetPaper(now);
  await forgetObservations(now);
  await forgetContacts(now);
  await forgetWords(now);
  await forgetEndedRulings(now);
  await forgetEvents(now);
}
