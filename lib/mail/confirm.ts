import { Prisma } from "#prisma/client/client.ts";
import { keyOf, takeFromAddress } from "../limits/take.ts";

const { sql } = Prisma;

/** A signature that starts to count later than this gets no email; its own page says so. */
const OWED_DAYS = 30;
const AGAIN_MINUTES = 15;

/** The same as in lib/quarantine/checking.ts, which tells signatories. */
const checkedAt = sql`s.verified_at + interval '1 hour' + interval '2 hours' * (('x' || right(s.id::text, 8))::bit(32)::bigint / 4294967296.0)`;

const granted = sql`LEFT JOIN granted ON granted.key = ${keyOf("mail", sql`seen.email_digest`)}`;

/**
 * Queues owed confirmations, one per address. A confirmation waits while the address's budget is spent or its signature is
 * in quarantine. During a burst all confirmations wait, so that a missing one reveals nothing.
 */
export async function queueConfirmations(
  transaction: Prisma.TransactionClient,
  most: number,
  now: Date,
): Promise<void> {
  await transaction.$executeRaw`
    WITH due AS (
      SELECT * FROM confirmations WHERE due_at <= ${now} ORDER BY due_at, id LIMIT ${most} FOR UPDATE SKIP LOCKED
    ), seen AS (
      SELECT due.*, s.campaign_id, s.email_digest, s.locale, CASE
        WHEN s.erased_at IS NOT NULL OR coalesce(s.words_id, s.id) IS DISTINCT FROM due.id
          OR s.verified_at IS NULL OR s.verified_at < ${now}::timestamptz - make_interval(days => ${OWED_DAYS}::int)
          OR s.withdrawn_at IS NOT NULL OR (s.invalidated_at IS NOT NULL AND s.quarantined_at IS NULL) THEN NULL
        WHEN ${checkedAt} > ${now} AND EXISTS (
          SELECT FROM bursts b WHERE b.campaign_id = s.campaign_id AND b.holds AND b.begun_at <= s.verified_at
            AND (b.ended_at IS NULL OR b.ended_at >= s.verified_at)) THEN ${checkedAt}
        WHEN s.quarantined_at IS NOT NULL THEN ${now}::timestamptz + make_interval(mins => ${AGAIN_MINUTES}::int)
        ELSE ${now}::timestamptz END AS next_at
      FROM due LEFT JOIN signatures s ON s.id = due.signature_id
    ), chosen AS (
      SELECT DISTINCT ON (email_digest) * FROM seen WHERE next_at = ${now} ORDER BY email_digest, id
    ), granted AS (
      ${takeFromAddress("mail", { digest: sql`email_digest`, now, from: sql`FROM chosen ORDER BY key` })}
    ), done AS (
      DELETE FROM confirmations c USING seen LEFT JOIN chosen USING (id) ${granted}
      WHERE c.due_at = seen.due_at AND c.id = seen.id AND (seen.next_at IS NULL OR (chosen.id IS NOT NULL AND granted.key IS NOT NULL))
    ), later AS (
      UPDATE confirmations c SET due_at = greatest(seen.next_at, ${now}::timestamptz + make_interval(mins => ${AGAIN_MINUTES}::int))
      FROM seen LEFT JOIN chosen USING (id) ${granted}
      WHERE c.due_at = seen.due_at AND c.id = seen.id
        AND (seen.next_at > ${now} OR (chosen.id IS NOT NULL AND granted.key IS NULL))
    )
    INSERT INTO mails (kind, campaign_id, email_digest, locale, created_at)
    SELECT 'confirmation', campaign_id, email_digest, locale, ${now} FROM chosen
    JOIN granted ON granted.key = ${keyOf("mail", sql`email_digest`)}`;
}
