import type { Prisma } from "#prisma/client/client.ts";
import { isLocale } from "../locale/locales.ts";
import { unseal } from "../secrets/seal.ts";
import { type Addressed, addressOne } from "./addressed.ts";
import { composeMail, type MailKind, type OutgoingMail } from "./compose.ts";
import { renewRequests } from "./renew-requests.ts";

type Waiting = {
  id: bigint;
  kind: "verification" | "reminder";
  locale: string;
  /** The set of words to verify: a pending set's ID, or the signature's for its own words. */
  wordsId: string | null;
  isPending: boolean;
  requestedAt: Date | null;
  /** `waits`: these words can be verified; `stands`: the signature was verified or invalidated. */
  waits: boolean;
  stands: boolean;
  signatureId: string | null;
  name: string | null;
  emailCipher: Uint8Array | null;
  verifiedAt: Date | null;
  slug: string;
  title: string;
  author: string | null;
  senderName: string | null;
  replyCipher: Uint8Array | null;
  subject: string | null;
  closing: string | null;
  closesAt: Date | null;
  timeZone: string;
};

/** Of several emails about a set of words the newest is sent in the first's place: the funnel counts first emails. */
export async function addressSignatories(
  transaction: Prisma.TransactionClient,
  take: number,
  now: Date,
): Promise<Addressed[]> {
  const waiting = await findWaiting(transaction, take);
  const requests = waiting.flatMap(({ wordsId, isPending, requestedAt, waits }) =>
    waits && wordsId && requestedAt ? [{ id: wordsId, isPending, requestedAt }] : [],
  );
  const requested = await renewRequests(transaction, requests, now);
  const ready = waiting.filter(({ waits, wordsId }) => !waits || requested.has(wordsId ?? ""));
  const due = Map.groupBy(ready.filter(isDue), subjectOf);
  return Promise.all(
    ready.map((mail) => {
      const [first, ...later] = due.get(subjectOf(mail)) ?? [];
      const newest = later.at(-1) ?? first;
      const requestedAt = requested.get(mail.wordsId ?? "") ?? now;
      return addressOne(mail.id, () => (newest && mail === first ? compose(newest, requestedAt, now) : undefined));
    }),
  );
}

function findWaiting(transaction: Prisma.TransactionClient, take: number): Promise<Waiting[]> {
  return transaction.$queryRaw<Waiting[]>`
    SELECT m.id, m.kind, m.locale, coalesce(m.words_id, s.id) AS "wordsId", m.words_id IS NOT NULL AS "isPending",
      CASE WHEN m.words_id IS NULL THEN s.requested_at ELSE w.requested_at END AS "requestedAt", validity.waits,
      s.verified_at IS NOT NULL OR s.invalidated_at IS NOT NULL AS stands, s.id AS "signatureId", s.name,
      CASE WHEN validity.waits AND w.id IS NOT NULL THEN w.email_cipher ELSE s.email_cipher END AS "emailCipher",
      s.verified_at AS "verifiedAt", coalesce(nullif(t.title, ''), nullif(d.title, ''), c.slug) AS title, c.slug,
      a.name AS author, f.name AS "senderName", f.reply_cipher AS "replyCipher",
      t.mail_subject AS subject, t.mail_closing AS closing,
      CASE WHEN c.archived_at IS NULL THEN c.closes_at END AS "closesAt", c.time_zone AS "timeZone"
    FROM mails m
    JOIN campaigns c ON c.id = m.campaign_id
    LEFT JOIN authors a ON a.campaign_id = c.id
    LEFT JOIN senders f ON f.campaign_id = c.id
    LEFT JOIN campaign_texts t ON t.campaign_id = c.id AND t.locale = m.locale
    LEFT JOIN campaign_texts d ON d.campaign_id = c.id AND d.locale = c.default_locale
    LEFT JOIN signatures s ON s.campaign_id = m.campaign_id AND s.email_digest = m.email_digest
    LEFT JOIN pending_words w ON w.id = m.words_id AND w.signature_id = s.id
    CROSS JOIN LATERAL (
      SELECT s.id IS NOT NULL AND (s.invalidated_at IS NULL OR s.quarantined_at IS NOT NULL) AND CASE
        WHEN m.words_id IS NULL THEN s.verified_at IS NULL
        ELSE w.id IS NOT NULL AND s.verified_at IS NOT DISTINCT FROM w.beside
          AND (s.verified_at IS NULL OR s.withdrawn_at IS NOT NULL) END AS waits
    ) validity
    WHERE m.batch_id IS NULL AND m.hold_id IS NULL AND m.organizer_id IS NULL AND m.update_id IS NULL
      AND m.tag IS NULL AND m.kind NOT IN ('confirmation', 'contact_check')
    ORDER BY m.id LIMIT ${take} FOR UPDATE OF m SKIP LOCKED`;
}

/** Excludes erased signatures and words, and reminders of words that can no longer be verified. */
function isDue({ kind, emailCipher, waits, stands }: Waiting): boolean {
  return emailCipher !== null && (waits || (stands && kind !== "reminder"));
}

function subjectOf({ waits, wordsId, signatureId }: Waiting): string {
  return waits ? `${wordsId}` : `${signatureId} stands`;
}

/** Uses the name only once the address is verified: before that, anyone may have typed it. */
function compose(mail: Waiting, requestedAt: Date, now: Date): Promise<OutgoingMail> {
  const { id, signatureId, wordsId, emailCipher, locale, waits, verifiedAt, closesAt, timeZone } = mail;
  if (!signatureId || !wordsId || !emailCipher || !isLocale(locale)) throw new Error(`mail ${id} cannot be composed`);
  const kind: MailKind = waits ? mail.kind : "already_signed";
  const name = !waits && verifiedAt ? mail.name : null;
  const address = unseal(emailCipher).toString();
  const to = { signatureId, wordsId, requestedAt, name, address, locale };
  return composeMail(kind, to, mail, now, { closesAt, timeZone });
}
