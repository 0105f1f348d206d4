import { Prisma } from "#prisma/client/client.ts";
import { GRACE_HOURS } from "../campaigns/state.ts";
import { PLANNED_AS_ONE, queryDirectly } from "../db.ts";
import { burstOf, holdBy } from "../quarantine/hold-by.ts";
import { copyDetails } from "../signatures/detail-columns.ts";

const { sql } = Prisma;

/** Until when the link or code of a set of words is valid. */
export type Claim = { id: string; expiresAt: Date };
export type InForce = { signatureId: string; slug: string };

/** Of two concurrent updates, the second no longer matches the row. */
export async function verifyOwnWords(claim: Claim, now: Date, run = queryDirectly): Promise<InForce | undefined> {
  const update = sql`
    UPDATE signatures s SET verified_at = ${now}, ${holdBy(now)} FROM campaigns c ${burstOf(claim.id)}
    WHERE s.id = ${claim.id}::uuid AND ${areOwn} AND ${claim.expiresAt > now} AND ${isAllowed(now)}
    RETURNING s.id AS "signatureId", c.slug`;
  const [verified] = await run<InForce>(oweConfirmation(claim, now, update));
  return verified;
}

/** The row lock decides between two sets: for the second, `verified_at` is no longer `beside`. */
export async function verifyPendingWords(claim: Claim, now: Date, run = queryDirectly): Promise<InForce | undefined> {
  const update = sql`
    UPDATE signatures s SET verified_at = ${now}, ${holdBy(now)}, withdrawn_at = NULL, words_id = w.id,
      letter_version_id = w.letter_version_id, locale = w.locale, listed = w.listed, updates = w.updates, name = w.name,
      ${copyDetails}, source = w.source, provider = w.provider, email_cipher = w.email_cipher, terms = '{}',
      suspicion = w.suspicion, consent = w.consent, retention_months = least(s.retention_months, w.retention_months),
      mail_error = NULL, comment_approved_at = NULL, comment_refused_at = NULL
    FROM pending_words w, campaigns c ${burstOf(claim.id)}
    WHERE w.id = ${claim.id}::uuid AND s.id = w.signature_id AND s.verified_at IS NOT DISTINCT FROM w.beside
      AND (s.verified_at IS NULL OR s.withdrawn_at IS NOT NULL)
      AND ${claim.expiresAt > now} AND ${isAllowed(now)}
    RETURNING s.id AS "signatureId", c.slug`;
  const [verified] = await run<InForce>(oweConfirmation(claim, now, update));
  return verified;
}

const areOwn = sql`s.verified_at IS NULL AND s.words_id IS NULL`;

/** `now`: when it was pressed. */
export type Verification = Claim & { now: Date };

/** In one statement, which leaves out those that it cannot verify and those whose row is locked. */
export async function verifySeveral(verifications: Verification[]): Promise<Map<string, InForce>> {
  const live = verifications.filter(({ expiresAt, now }) => expiresAt > now);
  const given = JSON.stringify(live.map(({ id, now }, place) => ({ place, id, now })));
  const rows = await queryDirectly<InForce>(sql`
    WITH chosen AS (
      SELECT s.id, now FROM json_to_recordset(${given}::json) AS given (place int, id uuid, now timestamptz)
      JOIN signatures s ON s.id = given.id JOIN campaigns c ON ${isAllowed(sql`now`)}
      ${PLANNED_AS_ONE} AND ${areOwn} FOR NO KEY UPDATE OF s SKIP LOCKED
    ), verified AS (
      UPDATE signatures s SET verified_at = now, ${holdBy(sql`now`)} FROM chosen, campaigns c ${burstOf(sql`chosen.id`)}
      WHERE s.id = chosen.id AND c.id = s.campaign_id
      RETURNING s.id AS "signatureId", c.slug, now
    ), confirmation AS (
      INSERT INTO confirmations (due_at, id, signature_id) SELECT now, "signatureId", "signatureId" FROM verified
    )
    SELECT "signatureId", slug FROM verified`);
  return new Map(rows.map((row) => [row.signatureId, row]));
}

/** The email that confirms (lib/mail/confirm.ts) is owed as of the same commit. */
function oweConfirmation({ id }: Claim, now: Date, update: Prisma.Sql): Prisma.Sql {
  return sql`
    WITH verified AS (${update}), confirmation AS (
      INSERT INTO confirmations (due_at, id, signature_id) SELECT ${now}::timestamptz, ${id}::uuid, "signatureId" FROM verified
    )
    SELECT * FROM verified`;
}

function isAllowed(now: Date | Prisma.Sql): Prisma.Sql {
  const graceStart = sql`${now}::timestamptz - make_interval(hours => ${GRACE_HOURS}::int)`;
  return sql`c.id = s.campaign_id AND (s.invalidated_at IS NULL OR s.quarantined_at IS NOT NULL) AND s.erased_at IS NULL
    AND (c.closes_at IS NULL OR c.closes_at > ${graceStart}) AND (c.archived_at IS NULL OR c.archived_at > ${now})`;
}
