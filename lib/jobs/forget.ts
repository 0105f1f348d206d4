import { db } from "../db.ts";
import { forgetPacks } from "../deliveries/forget.ts";
import { env } from "../env.ts";
import { forgetSent } from "../holds/forget.ts";
import { forgetOrganizers } from "../organizers/forget.ts";
import { forgetPaper } from "../paper/forget.ts";
import { forgetObservations } from "../quarantine/forget.ts";
import { forgetWords } from "../signatures/forget-words.ts";

const LIMITS_HOURS = 24;
const MAILBOX_DAYS = 7;
const LINK_HOURS = 24;

/** Departures outlive the backups from before them by this much. */
const DEPARTURE_DAYS = 7;

/** Deletes expired budgets, local emails, sessions, log-in links, unverified words and unused accounts. */
export async function forget(now = new Date()): Promise<void> {
  const hoursAgo = (hours: number) => ({ lt: new Date(now.getTime() - hours * 3_600_000) });
  await db().limit.deleteMany({ where: { startedAt: hoursAgo(LIMITS_HOURS) } });
  await db().mailboxMail.deleteMany({ where: { createdAt: hoursAgo(MAILBOX_DAYS * 24) } });
  await db().session.deleteMany({ where: { expiresAt: { lt: now } } });
  await db().logInLink.deleteMany({ where: { expiresAt: hoursAgo(LINK_HOURS) } });
  await db().mailboxRequest.deleteMany({ where: { createdAt: hoursAgo(MAILBOX_DAYS * 24) } });
  await db().departure.deleteMany({ where: { at: hoursAgo((env().BACKUP_DAYS + DEPARTURE_DAYS) * 24) } });
  await forgetSent(now);
  await forgetOrganizers(now);
  await forgetPacks(now);
  await forgetPaper(now);
  await forgetObservations(now);
  await forgetWords(now);
}
