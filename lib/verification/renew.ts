import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import { takeFromAddress } from "../limits/take.ts";
import { readToken } from "./token.ts";

const { sql } = Prisma;

/** Returns whether the link is ours, which reveals nothing about its signature. */
export async function renewVerification(token: string, now = new Date()): Promise<boolean> {
  const claim = readToken("verify", token);
  if (!claim) return false;
  await queryDirectly(sql`
    WITH words AS (
      SELECT s.campaign_id, s.email_digest, s.locale, NULL::uuid AS words_id FROM signatures s
      WHERE s.id = ${claim.id}::uuid AND s.erased_at IS NULL
      UNION ALL
      SELECT s.campaign_id, s.email_digest, w.locale, w.id FROM pending_words w JOIN signatures s ON s.id = w.signature_id
      WHERE w.id = ${claim.id}::uuid AND s.erased_at IS NULL
    ), budget AS (
      ${takeFromAddress("mail", { digest: sql`email_digest`, now, from: sql`FROM words` })}
    )
    INSERT INTO mails (kind, campaign_id, email_digest, words_id, locale, created_at)
    SELECT 'verification', campaign_id, email_digest, words_id, locale, ${now} FROM words, budget`);
  return true;
}
