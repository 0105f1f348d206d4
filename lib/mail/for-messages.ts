import type { Prisma } from "#prisma/client/client.ts";
import { unsealMessage } from "../authors/message.ts";
import { isLocale } from "../locale/locales.ts";
import { unseal } from "../secrets/seal.ts";
import { type Addressed, addressOne } from "./addressed.ts";
import { composeCheck, composeMessage, type Noticed } from "./compose-message.ts";

type Waiting = Noticed & {
  id: bigint;
  kind: "message" | "message_check";
  locale: string;
  cipher: Uint8Array;
  authorCipher: Uint8Array | null;
  contactId: string | null;
};

/** Messages to authors, and the emails by which their writers prove their addresses. */
export async function addressMessages(
  transaction: Prisma.TransactionClient,
  take: number,
  now: Date,
): Promise<Addressed[]> {
  const waiting = await transaction.$queryRaw<Waiting[]>`
    SELECT m.id, m.kind, m.locale, g.id AS "messageId", g.cipher, g.created_at AS "createdAt", a.name AS author,
      CASE WHEN a.relays_messages THEN a.email_cipher END AS "authorCipher", a.contact_id AS "contactId", c.slug, coalesce(nullif(t.title, ''), nullif(d.title, ''), c.slug) AS title
    FROM mails m
    JOIN messages g ON g.id = m.message_id
    JOIN campaigns c ON c.id = g.campaign_id
    LEFT JOIN authors a ON a.campaign_id = c.id
    LEFT JOIN campaign_texts t ON t.campaign_id = c.id AND t.locale = m.locale
    LEFT JOIN campaign_texts d ON d.campaign_id = c.id AND d.locale = c.default_locale
    WHERE m.batch_id IS NULL AND m.hold_id IS NULL AND m.message_id IS NOT NULL
    ORDER BY m.id LIMIT ${take} FOR UPDATE OF m SKIP LOCKED`;
  return Promise.all(
    waiting.map((mail) =>
      addressOne(mail.id, async () => {
        const { kind, locale, authorCipher, contactId } = mail;
        if (!authorCipher || !contactId || !isLocale(locale)) return;
        const message = unsealMessage(mail.cipher);
        if (kind === "message_check") return composeCheck(mail, message.email, locale);
        return composeMessage(mail, message, { contactId, address: unseal(authorCipher).toString(), locale }, now);
      }),
    ),
  );
}
