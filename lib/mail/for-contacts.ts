import type { Prisma } from "#prisma/client/client.ts";
import { isLocale } from "../locale/locales.ts";
import { unseal } from "../secrets/seal.ts";
import { type Addressed, addressOne } from "./addressed.ts";
import { composeContactCheck } from "./compose-contact.ts";

type Waiting = { id: bigint; locale: string; title: string; contactId: string | null; cipher: Uint8Array | null };

/** Asks whether an address takes messages to a letter's author, if it is still to be asked. */
export async function addressContacts(
  transaction: Prisma.TransactionClient,
  take: number,
  now: Date,
): Promise<Addressed[]> {
  const waiting = await transaction.$queryRaw<Waiting[]>`
    SELECT m.id, m.locale, a.contact_id AS "contactId", a.email_cipher AS cipher,
      coalesce(nullif(t.title, ''), nullif(d.title, ''), c.slug) AS title
    FROM mails m JOIN campaigns c ON c.id = m.campaign_id
    LEFT JOIN authors a ON a.campaign_id = c.id AND a.contact_digest = m.email_digest AND NOT a.relays_messages
    LEFT JOIN campaign_texts t ON t.campaign_id = c.id AND t.locale = m.locale
    LEFT JOIN campaign_texts d ON d.campaign_id = c.id AND d.locale = c.default_locale
    WHERE m.batch_id IS NULL AND m.hold_id IS NULL AND m.organizer_id IS NULL AND m.update_id IS NULL
      AND m.kind = 'contact_check'
    ORDER BY m.id LIMIT ${take} FOR UPDATE OF m SKIP LOCKED`;
  return Promise.all(
    waiting.map(({ id, locale, title, contactId, cipher }) =>
      addressOne(id, async () => {
        if (!contactId || !cipher || !isLocale(locale)) return;
        return composeContactCheck({ contactId, title }, { address: unseal(cipher).toString(), locale }, now);
      }),
    ),
  );
}
