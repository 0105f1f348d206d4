import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";

const { sql } = Prisma;

/** Of consents `c` of signatures `s`: those given with the words that were verified. */
export const inForce = sql`s.id = c.signature_id AND s.verified_at IS NOT NULL AND c.set_id = coalesce(s.words_id, s.id)`;

export type PartnerConsent = { partner: string; wording: string; agreedAt: Date };

export async function listPartnerConsents(signatureId: string): Promise<PartnerConsent[]> {
  return db().$queryRaw<PartnerConsent[]>`
    SELECT p.name AS partner, c.wording, c.agreed_at AS "agreedAt"
    FROM partner_consents c JOIN signatures s ON ${inForce} JOIN partners p ON p.id = c.partner_id
    WHERE c.signature_id = ${signatureId}::uuid`;
}

/** Also those of words that are not verified yet. */
export async function leavePartners(id: string): Promise<void> {
  await db().$executeRaw`
    WITH gone AS (DELETE FROM partner_consents WHERE signature_id = ${id}::uuid RETURNING 1)
    INSERT INTO departures (signature_id, kind) SELECT ${id}::uuid, 'left_partner' FROM gone LIMIT 1`;
}

/** Those given with words that no longer wait and were not verified. */
export async function forgetPartnerConsents(): Promise<number> {
  return db().$executeRaw`
    DELETE FROM partner_consents c USING signatures s
    WHERE s.id = c.signature_id AND c.set_id <> coalesce(s.words_id, s.id)
      AND NOT EXISTS (SELECT FROM pending_words w WHERE w.id = c.set_id)`;
}
