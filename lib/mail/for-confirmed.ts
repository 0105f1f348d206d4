import type { Prisma } from "#prisma/client/client.ts";
import { countEach } from "../counters/count.ts";
import { isLocale } from "../locale/locales.ts";
import { unseal } from "../secrets/seal.ts";
import { offerEach } from "../steps/offer.ts";
import { type Addressed, addressOne } from "./addressed.ts";
import { composeConfirmation } from "./compose-confirmation.ts";
import { queueConfirmations } from "./confirm.ts";
import type { Voice } from "./voice.ts";

type Waiting = {
  id: bigint;
  locale: string;
  campaignId: number;
  slug: string;
  title: string;
  signatureId: string | null;
  setId: string;
  name: string;
  digest: Uint8Array;
  cipher: Uint8Array;
  author: string | null;
} & Voice;

/** Of signatures that still count when the email is written. */
export async function addressConfirmed(
  transaction: Prisma.TransactionClient,
  take: number,
  now: Date,
): Promise<Addressed[]> {
  await queueConfirmations(transaction, take, now);
  const waiting = await transaction.$queryRaw<Waiting[]>`
    SELECT m.id, m.locale, c.id AS "campaignId", c.slug, coalesce(nullif(t.title, ''), nullif(d.title, ''), c.slug) AS title,
      s.id AS "signatureId", coalesce(s.words_id, s.id) AS "setId", s.name, s.email_digest AS digest, s.email_cipher AS cipher,
      a.name AS author, f.name AS "senderName", f.reply_cipher AS "replyCipher", t.mail_closing AS closing
    FROM mails m JOIN campaigns c ON c.id = m.campaign_id
    LEFT JOIN authors a ON a.campaign_id = c.id
    LEFT JOIN senders f ON f.campaign_id = c.id
    LEFT JOIN campaign_texts t ON t.campaign_id = c.id AND t.locale = m.locale
    LEFT JOIN campaign_texts d ON d.campaign_id = c.id AND d.locale = c.default_locale
    LEFT JOIN signatures s ON s.campaign_id = m.campaign_id AND s.email_digest = m.email_digest
      AND s.counted AND s.erased_at IS NULL
    WHERE m.batch_id IS NULL AND m.hold_id IS NULL AND m.organizer_id IS NULL AND m.update_id IS NULL
      AND m.kind = 'confirmation'
    ORDER BY m.id LIMIT ${take} FOR UPDATE OF m SKIP LOCKED`;
  const counted = waiting.filter(({ signatureId }) => signatureId !== null);
  const counts = await countEach([...new Set(counted.map(({ campaignId }) => campaignId))]);
  const offers = await offerEach(counted, now);
  return Promise.all(
    waiting.map((mail) =>
      addressOne(mail.id, () => {
        const { signatureId, locale, cipher, campaignId, ...facts } = mail;
        if (signatureId === null || !isLocale(locale)) return;
        const to = { ...facts, signatureId, locale, address: unseal(cipher).toString() };
        return composeConfirmation(to, { count: counts.get(campaignId) ?? 0, steps: offers.get(mail.id), now });
      }),
    ),
  );
}
