import { Prisma } from "#prisma/client/client.ts";
import { GRACE_HOURS } from "../campaigns/state.ts";
import { queryDirectly } from "../db.ts";
import { copyDetails } from "../signatures/detail-columns.ts";

const { sql } = Prisma;

/** The id of a set of words, and until when its link or code is good. */
export type Claim = { id: string; expiresAt: Date };
type InForce = { signatureId: string; slug: string };

/** Verifies a signature with its own words. One conditional update: of two at once, one changes the row and the other finds it changed. */
export async function verifyOwnWords(claim: Claim, now: Date): Promise<InForce | undefined> {
  const [verified] = await queryDirectly<InForce>(sql`
    UPDATE signatures s SET verified_at = ${now} FROM campaigns c
    WHERE s.id = ${claim.id}::uuid AND s.verified_at IS NULL AND s.words_id IS NULL
      AND ${isTaken(claim, now)}
    RETURNING s.id AS "signatureId", c.slug`);
  return verified;
}

/**
 * Verifies a signature with a set of words that waits beside it; the signature has these words from now on. The row's
 * lock decides between two sets: `verified_at` is for the second one no more what it was when the set was stored. What
 * the signature is found by is filled in by and by (lib/search/fill.ts).
 */
export async function verifyPendingWords(claim: Claim, now: Date): Promise<InForce | undefined> {
  const [verified] = await queryDirectly<InForce>(sql`
    UPDATE signatures s SET verified_at = ${now}, withdrawn_at = NULL, words_id = w.id,
      letter_version_id = w.letter_version_id, locale = w.locale, listed = w.listed, updates = w.updates, name = w.name,
      ${copyDetails}, source = w.source, provider = w.provider, email_cipher = w.email_cipher, terms = '{}',
      mail_error = NULL, comment_approved_at = NULL, comment_refused_at = NULL
    FROM pending_words w, campaigns c
    WHERE w.id = ${claim.id}::uuid AND s.id = w.signature_id AND s.verified_at IS NOT DISTINCT FROM w.beside
      AND (s.verified_at IS NULL OR s.withdrawn_at IS NOT NULL) AND ${isTaken(claim, now)}
    RETURNING s.id AS "signatureId", c.slug`);
  return verified;
}

/** Whether the campaign, the signature and the time allow it. */
function isTaken({ expiresAt }: Claim, now: Date): Prisma.Sql {
  const graceStart = new Date(now.getTime() - GRACE_HOURS * 3_600_000);
  return sql`c.id = s.campaign_id AND ${expiresAt > now} AND s.invalidated_at IS NULL AND s.erased_at IS NULL
    AND (c.closes_at IS NULL OR c.closes_at > ${graceStart}) AND (c.archived_at IS NULL OR c.archived_at > ${now})`;
}
