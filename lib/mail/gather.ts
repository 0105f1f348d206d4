import { gunzipSync, gzipSync } from "node:zlib";
import { db } from "../db.ts";
import { isLocale } from "../locale/locales.ts";
import { seal, unseal } from "../seal.ts";
import { uuidv7 } from "../uuid.ts";
import { composeMail, type MailKind, type OutgoingMail } from "./compose.ts";

/** Resend takes this many mails in one request. */
export const BATCH_MAX = 100;

/** A batch that somebody holds is left alone for this long. */
export const HOLD_MS = 120_000;

export type Batch = { id: string; mails: OutgoingMail[]; attempts: number; attemptedAt: Date | null };

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
 * Puts the oldest waiting mails into a stored batch and returns it, or nothing when none waits. What a mail says is
 * decided here, from the signature as it is now, and kept as it will be sent: each try sends the same bytes under
 * the same key.
 */
export async function gatherBatch(now = new Date()): Promise<Batch | undefined> {
  return db().$transaction(async (transaction) => {
    const waiting = await transaction.$queryRaw<Waiting[]>`
      SELECT m.id, m.kind, m.campaign_id AS "campaignId", m.locale, s.id AS "signatureId", s.name,
        s.email_cipher AS "emailCipher", s.requested_at AS "requestedAt", s.verified_at AS "verifiedAt",
        s.invalidated_at AS "invalidatedAt", coalesce(t.title, d.title, c.slug) AS title
      FROM mails m
      JOIN campaigns c ON c.id = m.campaign_id
      LEFT JOIN campaign_texts t ON t.campaign_id = c.id AND t.locale = m.locale
      LEFT JOIN campaign_texts d ON d.campaign_id = c.id AND d.locale = c.default_locale
      LEFT JOIN signatures s ON s.campaign_id = m.campaign_id AND s.email_digest = m.email_digest
      WHERE m.batch_id IS NULL ORDER BY m.id LIMIT ${BATCH_MAX} FOR UPDATE OF m SKIP LOCKED`;
    if (waiting.length === 0) return;
    const owed = new Map(waiting.filter(isOwed).map((mail) => [mail.signatureId, mail])); // the newest for each
    const chosen = [...owed.values()];
    const mails = await Promise.all(chosen.map((mail) => compose(mail, now)));
    const id = uuidv7(now.getTime());
    if (mails.length > 0) {
      await transaction.mailBatch.create({
        data: { id, payload: pack(mails), createdAt: now, nextAttemptAt: new Date(now.getTime() + HOLD_MS) },
      });
      await transaction.$executeRaw`
        UPDATE mails SET batch_id = ${id}::uuid, position = chosen.position - 1
        FROM unnest(${chosen.map((mail) => mail.id)}::bigint[]) WITH ORDINALITY AS chosen (id, position)
        WHERE mails.id = chosen.id`;
    }
    const dropped = waiting.filter((mail) => !chosen.includes(mail)).map((mail) => mail.id);
    if (dropped.length > 0) await transaction.mail.deleteMany({ where: { id: { in: dropped } } });
    return { id, mails, attempts: 0, attemptedAt: null };
  });
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

/** A batch as it is kept: a hundred mails are nearly alike, so they pack well; they hold addresses, so they are sealed. */
export function pack(mails: OutgoingMail[]): Uint8Array<ArrayBuffer> {
  return seal(gzipSync(JSON.stringify(mails), { level: 4 }));
}

export function unpack(payload: Uint8Array): OutgoingMail[] {
  return JSON.parse(gunzipSync(unseal(payload)).toString());
}
