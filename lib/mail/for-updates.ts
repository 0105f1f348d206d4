import type { Prisma } from "#prisma/client/client.ts";
import { isLocale } from "../locale/locales.ts";
import { unseal } from "../secrets/seal.ts";
import { CONSENTING } from "../updates/mailing.ts";
import { type Addressed, addressOne } from "./addressed.ts";
import { composeUpdate } from "./compose-update.ts";
import type { Voice } from "./voice.ts";

type Waiting = Voice & {
  id: bigint;
  updateId: string;
  revision: string;
  locale: string;
  signatureId: string | null;
  name: string | null;
  emailCipher: Uint8Array | null;
};

/** Skips unsubscribed and uncounted signatories, and withdrawn updates. */
export async function addressUpdates(
  transaction: Prisma.TransactionClient,
  take: number,
  now: Date,
): Promise<Addressed[]> {
  const waiting = await transaction.$queryRaw<Waiting[]>`
    SELECT m.id, m.update_id AS "updateId", m.locale, concat(u.revision, u.corrected_at) AS revision,
      f.name AS "senderName", f.reply_cipher AS "replyCipher", t.mail_closing AS closing,
      s.id AS "signatureId", s.name, s.email_cipher AS "emailCipher"
    FROM mails m
    JOIN updates u ON u.id = m.update_id
    LEFT JOIN senders f ON f.campaign_id = m.campaign_id
    LEFT JOIN campaign_texts t ON t.campaign_id = m.campaign_id AND t.locale = m.locale
    LEFT JOIN update_mailings g ON g.update_id = u.id AND g.state <> 'cancelled'
      AND u.published_at IS NOT NULL AND u.withdrawn_at IS NULL
    LEFT JOIN LATERAL (
      SELECT id, name, email_cipher FROM signatures
      WHERE campaign_id = m.campaign_id AND email_digest = m.email_digest AND g.update_id IS NOT NULL AND ${CONSENTING}
    ) s ON true
    WHERE m.batch_id IS NULL AND m.hold_id IS NULL AND m.update_id IS NOT NULL ORDER BY m.id LIMIT ${take} FOR UPDATE OF m SKIP LOCKED`;
  const addressed: Addressed[] = [];
  for (const { id, updateId, revision, locale, signatureId, name, emailCipher, ...voice } of waiting) {
    const compose = async () => {
      if (!signatureId || !emailCipher || !isLocale(locale)) return;
      const to = { signatureId, name: name ?? "", address: unseal(emailCipher).toString(), locale };
      return composeUpdate(transaction, { id: updateId, revision }, to, { now, voice });
    };
    addressed.push(await addressOne(id, compose));
  }
  return addressed;
}
