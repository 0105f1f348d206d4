import type { Prisma } from "#prisma/client/client.ts";
import { isLocale } from "../locale/locales.ts";
import { unseal } from "../seal.ts";
import type { Addressed } from "./address-organizers.ts";
import { composeMail, type MailKind, type OutgoingMail } from "./compose.ts";

type Waiting = {
  id: bigint;
  kind: "verification" | "reminder";
  campaignId: number;
  locale: string;
  signatureId: string | null;
  name: string | null;
  emailCipher: Uint8Array | null;
  requestedAt: Date;
  verifiedAt: Date | null;
  invalidatedAt: Date | null;
  title: string;
};

/**
 * The mails that signatories wait for, the oldest first. Of several to one signature the newest is sent, in the
 * place of the first: the funnel counts first mails (settle.ts).
 */
export async function addressSignatories(
  transaction: Prisma.TransactionClient,
  take: number,
  now: Date,
): Promise<Addressed[]> {
  const waiting = await transaction.$queryRaw<Waiting[]>`
    SELECT m.id, m.kind, m.campaign_id AS "campaignId", m.locale, s.id AS "signatureId", s.name,
      s.email_cipher AS "emailCipher", s.requested_at AS "requestedAt", s.verified_at AS "verifiedAt",
      s.invalidated_at AS "invalidatedAt", coalesce(nullif(t.title, ''), nullif(d.title, ''), c.slug) AS title
    FROM mails m
    JOIN campaigns c ON c.id = m.campaign_id
    LEFT JOIN campaign_texts t ON t.campaign_id = c.id AND t.locale = m.locale
    LEFT JOIN campaign_texts d ON d.campaign_id = c.id AND d.locale = c.default_locale
    LEFT JOIN signatures s ON s.campaign_id = m.campaign_id AND s.email_digest = m.email_digest
    WHERE m.batch_id IS NULL AND m.organizer_id IS NULL AND m.update_id IS NULL ORDER BY m.id LIMIT ${take} FOR UPDATE OF m SKIP LOCKED`;
  const owed = Map.groupBy(waiting.filter(isOwed), (mail) => mail.signatureId);
  return Promise.all(
    waiting.map(async (mail) => {
      const [first, ...later] = owed.get(mail.signatureId) ?? [];
      return { id: mail.id, mail: mail === first ? await compose(later.at(-1) ?? first, now) : undefined };
    }),
  );
}

/** Nobody is written to whose signature was erased, or reminded who has verified meanwhile. */
function isOwed(mail: Waiting): boolean {
  if (!mail.signatureId || !mail.emailCipher) return false;
  return mail.kind !== "reminder" || (mail.verifiedAt === null && mail.invalidatedAt === null);
}

function compose(mail: Waiting, now: Date): Promise<OutgoingMail> {
  const { signatureId, emailCipher, name, requestedAt } = mail;
  if (!signatureId || !emailCipher || !isLocale(mail.locale)) throw new Error(`mail ${mail.id} cannot be written`);
  const kind: MailKind = mail.verifiedAt || mail.invalidatedAt ? "already_signed" : mail.kind;
  const address = unseal(emailCipher).toString();
  return composeMail(
    kind,
    { signatureId, requestedAt, name: name ?? "", address, locale: mail.locale },
    mail.title,
    now,
  );
}
