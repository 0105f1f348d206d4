import { Prisma } from "#prisma/client/client.ts";
import { ofAddress } from "../addresses/of-address.ts";
import { env } from "../env.ts";
import { digestRecipient } from "../mail/mailbox/digest.ts";
import { readableOr } from "../secrets/readable.ts";
import type { Erased, Run } from "./run.ts";

const { sql } = Prisma;

/**
 * What else is kept of erased signatures: consents to partners, places, waiting words and emails, counted emails, and the local mailbox of an
 * address without any other signature. Emails being sent end with their batch, within a day.
 */
export async function forgetTraces(run: Run, erased: Erased[]): Promise<void> {
  if (erased.length === 0) return;
  const ids = erased.map(({ id }) => id);
  await run(sql`DELETE FROM partner_consents WHERE signature_id = ANY(${ids}::uuid[])`);
  await run(sql`DELETE FROM prominent WHERE signature_id = ANY(${ids}::uuid[])`);
  await run(sql`DELETE FROM observations WHERE id = ANY(${ids}::uuid[])
    OR id IN (SELECT id FROM pending_words WHERE signature_id = ANY(${ids}::uuid[]))`);
  await run(sql`DELETE FROM pending_words WHERE signature_id = ANY(${ids}::uuid[])`);
  await run(sql`WITH gone AS (UPDATE sample_draws SET signature_id = NULL WHERE signature_id = ANY(${ids}::uuid[]) RETURNING tag)
    UPDATE sample_answers a SET answer = NULL FROM gone WHERE a.tag = gone.tag`);
  await run(sql`DELETE FROM sample_contacts WHERE (campaign_id, signature_id) IN (
    SELECT * FROM unnest(${erased.map(({ campaignId }) => campaignId)}::int[], ${ids}::uuid[]))`);
  const found = erased.flatMap(({ campaignId, digest, cipher }) =>
    digest && cipher ? [{ campaignId, digest: Buffer.from(digest), cipher }] : [],
  );
  const digests = found.map(({ digest }) => digest);
  const campaigns = found.map(({ campaignId }) => campaignId);
  const ofErased = sql`email_digest = ANY(${digests}::bytea[]) AND (campaign_id, email_digest) IN (
    SELECT * FROM unnest(${campaigns}::int[], ${digests}::bytea[]))`;
  await run(
    sql`DELETE FROM mails WHERE batch_id IS NULL AND organizer_id IS NULL AND update_id IS NULL AND ${ofErased}`,
  );
  await run(sql`DELETE FROM mails WHERE batch_id IS NULL AND ${ofErased} AND update_id = ANY(
    ARRAY(SELECT id FROM updates WHERE campaign_id = ANY(${campaigns}::int[])))`);
  await run(sql`DELETE FROM sent_mails WHERE ${ofErased}`);
  if (!env().mailbox) return;
  const recipients = found.map(({ cipher }) => Buffer.from(digestRecipient(readableOr("", cipher, "signatures"))));
  await run(sql`
    DELETE FROM mailbox_mails USING unnest(${recipients}::bytea[], ${digests}::bytea[]) AS gone (recipient, digest)
    WHERE to_digest = recipient AND NOT EXISTS (SELECT FROM signatures WHERE ${ofAddress(sql`digest`)})
      AND NOT EXISTS (SELECT FROM organizers WHERE email_digest = digest)`);
}
