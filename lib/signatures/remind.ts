import { db } from "../db.ts";

/** After the mail, and once. */
export const REMIND_AFTER_HOURS = 48;
/** A worker that was down for longer than this leaves some unreminded. */
const CATCH_UP_HOURS = 72;
const AT_ONCE = 1000;

/** Owes a reminder, with a new link and code, to those who were mailed and have not verified. Returns how many. */
export async function remindUnverified(now = new Date()): Promise<number> {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  let reminded = 0;
  for (let last = AT_ONCE; last === AT_ONCE; reminded += last) {
    last = await db().$executeRaw`
      WITH due AS (
        SELECT s.id FROM signatures s JOIN campaigns c ON c.id = s.campaign_id
        WHERE s.created_at < ${hoursAgo(REMIND_AFTER_HOURS)}
          AND s.created_at >= ${hoursAgo(REMIND_AFTER_HOURS + CATCH_UP_HOURS)}
          AND s.verified_at IS NULL AND s.erased_at IS NULL AND s.invalidated_at IS NULL
          AND s.mailed_at IS NOT NULL AND s.mail_error IS NULL AND s.reminded_at IS NULL
          AND (c.closes_at IS NULL OR c.closes_at > ${now}) AND c.archived_at IS NULL
        ORDER BY s.created_at LIMIT ${AT_ONCE} FOR UPDATE OF s SKIP LOCKED
      ), reminded AS (
        UPDATE signatures s SET reminded_at = ${now}, requested_at = ${now} FROM due
        WHERE s.id = due.id RETURNING s.campaign_id, s.email_digest, s.locale
      )
      INSERT INTO mails (kind, campaign_id, email_digest, locale, created_at)
      SELECT 'reminder', campaign_id, email_digest, locale, ${now} FROM reminded`;
  }
  return reminded;
}
