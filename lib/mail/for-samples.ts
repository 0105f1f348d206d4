import type { Prisma } from "#prisma/client/client.ts";
import { isLocale } from "../locale/locales.ts";
import { unseal } from "../secrets/seal.ts";
import { type Addressed, addressOne } from "./addressed.ts";
import { composeSample, type SampleKind } from "./compose-sample.ts";

type Waiting = {
  id: bigint;
  kind: SampleKind;
  tag: string;
  locale: string;
  auditor: string | null;
  title: string;
  deadline: Date | null;
  signatureId: string | null;
  name: string | null;
  emailCipher: Uint8Array | null;
};

/** Skips ended samples, and whoever has left, stopped the emails, or answered before the reminder. */
export async function addressSamples(
  transaction: Prisma.TransactionClient,
  take: number,
  now: Date,
): Promise<Addressed[]> {
  const waiting = await transaction.$queryRaw<Waiting[]>`
    SELECT m.id, m.kind, m.tag, m.locale, asked.auditor, asked.deadline, asked.id AS "signatureId", asked.name,
      asked.email_cipher AS "emailCipher", coalesce(nullif(t.title, ''), nullif(d.title, ''), c.slug) AS title
    FROM mails m JOIN campaigns c ON c.id = m.campaign_id
    LEFT JOIN campaign_texts t ON t.campaign_id = c.id AND t.locale = m.locale
    LEFT JOIN campaign_texts d ON d.campaign_id = c.id AND d.locale = c.default_locale
    LEFT JOIN LATERAL (
      SELECT p.auditor, p.deadline, s.id, s.name, s.email_cipher FROM sample_draws w
      JOIN samples p ON p.id = w.sample_id AND p.state = 'asking' AND p.deadline > ${now}
      JOIN sample_answers a ON a.tag = w.tag AND (m.kind = 'sample' OR a.answer IS NULL)
      JOIN signatures s ON s.id = w.signature_id AND s.counted AND s.mail_error IS NULL
      LEFT JOIN sample_contacts k ON k.campaign_id = s.campaign_id AND k.signature_id = s.id
      WHERE w.tag = m.tag AND k.stopped_at IS NULL
    ) asked ON true
    WHERE m.batch_id IS NULL AND m.hold_id IS NULL AND m.tag IS NOT NULL ORDER BY m.id LIMIT ${take} FOR UPDATE OF m SKIP LOCKED`;
  return Promise.all(
    waiting.map(({ id, kind, tag, locale, auditor, title, deadline, signatureId, name, emailCipher }) =>
      addressOne(id, async () => {
        if (!auditor || !deadline || !signatureId || !emailCipher || !isLocale(locale)) return;
        const to = { signatureId, name: name ?? "", address: unseal(emailCipher).toString(), locale };
        return composeSample({ kind, auditor, title, tag, deadline }, to, now);
      }),
    ),
  );
}
