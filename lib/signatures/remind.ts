import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { keyOf, takeFromAddress } from "../limits/take.ts";

export const REMIND_AFTER_HOURS = 48;
/** After a longer outage of the worker, some signatures get no reminder. */
const CATCH_UP_HOURS = 72;
const AT_ONCE = 1000;

const { sql } = Prisma;

/** At most one email per address and run: others may have signed many letters in its name. */
export async function remindUnverified(now = new Date()): Promise<number> {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  let reminded = 0;
  for (;;) {
    const [counts] = await db().$queryRaw<{ due: number; mails: number }[]>`
      WITH due AS (
        SELECT s.id, s.campaign_id, s.email_digest, coalesce(w.locale, s.locale) AS locale, w.id AS words_id
        FROM signatures s JOIN campaigns c ON c.id = s.campaign_id
        LEFT JOIN LATERAL (
          SELECT id, locale, created_at FROM pending_words WHERE signature_id = s.id ORDER BY id DESC LIMIT 1
        ) w ON true
        WHERE s.created_at < ${hoursAgo(REMIND_AFTER_HOURS)}
          AND s.created_at >= ${hoursAgo(REMIND_AFTER_HOURS + CATCH_UP_HOURS)}
          AND s.verified_at IS NULL AND s.erased_at IS NULL AND s.invalidated_at IS NULL
          AND s.mail_error IS NULL AND s.reminded_at IS NULL
          AND (w.created_at IS NULL OR w.created_at < ${hoursAgo(REMIND_AFTER_HOURS)})
          AND (c.closes_at IS NULL OR c.closes_at > ${now}) AND c.archived_at IS NULL
          AND NOT EXISTS (SELECT FROM mails m WHERE m.campaign_id = s.campaign_id AND m.email_digest = s.email_digest)
        LIMIT ${AT_ONCE} FOR UPDATE OF s SKIP LOCKED
      ), chosen AS (
        SELECT DISTINCT ON (email_digest) * FROM due ORDER BY email_digest, id
      ), granted AS (
        ${takeFromAddress("mail", { digest: sql`email_digest`, now, from: sql`FROM chosen ORDER BY key` })}
      ), owed AS (
        SELECT chosen.* FROM chosen JOIN granted ON granted.key = ${keyOf("mail", sql`email_digest`)}
      ), turns AS (
        UPDATE signatures s SET reminded_at = ${now} FROM chosen WHERE s.id = chosen.id
      ), queued AS (
        INSERT INTO mails (kind, campaign_id, email_digest, words_id, locale, created_at)
        SELECT 'reminder', campaign_id, email_digest, words_id, locale, ${now} FROM owed RETURNING id
      )
      SELECT (SELECT count(*) FROM due)::int AS due, (SELECT count(*) FROM queued)::int AS mails`;
    reminded += counts?.mails ?? 0;
    if ((counts?.due ?? 0) < AT_ONCE) return reminded;
  }
}
