import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { ofAddress } from "../addresses/of-address.ts";
import { db } from "../db.ts";
import { unseal } from "../secrets/seal.ts";
import { VERIFICATION_HOURS } from "../verification/code.ts";
import { isMadeAt, recordFunnel } from "./funnel.ts";

const { sql } = Prisma;

type Failed = { ok: true } | { ok: false; error: "on_its_way" };

/** Locks in the order of settle.ts. Resend's message is not kept, because it may quote the address. */
export async function failAddress(address: string, error: "bounced" | "suppressed", now: Date): Promise<Failed> {
  const digest = digestAddress(address);
  if (await isOnItsWay(digest)) return { ok: false, error: "on_its_way" };
  const ids = await findSigned(address, digest);
  const changes = sql`SELECT campaign_id, provider, -1 AS mailed, 1 AS failed FROM bounced WHERE was_first`;
  await db().$executeRaw`
    WITH bounced AS (
      SELECT id, campaign_id, provider, ${WAS_FIRST} AS was_first FROM signatures s
      WHERE id = ANY(${ids}::uuid[]) AND erased_at IS NULL AND mail_error IS NULL ORDER BY id FOR UPDATE
    ), marked AS (
      UPDATE signatures s SET mail_error = ${error} FROM bounced WHERE s.id = bounced.id
    )
    ${recordFunnel(changes, now)}`;
  return { ok: true };
}

/** While the response for a batch is missing, settling it would overwrite a bounce with success. */
async function isOnItsWay(digest: Uint8Array): Promise<boolean> {
  const found = await db().$queryRaw<unknown[]>`
    SELECT m.id FROM mail_batches b JOIN mails m ON m.batch_id = b.id WHERE m.email_digest = ${digest} LIMIT 1`;
  return found.length > 0;
}

/** Only the exact spelling: signing with a tag that bounces must not stop another person's emails. */
async function findSigned(address: string, digest: Uint8Array): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string; emailCipher: Uint8Array }[]>`
    SELECT id, email_cipher AS "emailCipher" FROM signatures WHERE ${ofAddress(digest)}`;
  const isSame = (cipher: Uint8Array) => unseal(cipher).toString().toLowerCase() === address.toLowerCase();
  return rows.filter(({ emailCipher }) => isSame(emailCipher)).map(({ id }) => id);
}

/** Whether the first email is the only one so far, and counted as sent in the funnel. */
const WAS_FIRST = sql`
  verified_at IS NULL AND reminded_at IS NULL AND ${isMadeAt(sql`s.id`, sql`s.created_at`)}
  AND s.requested_at < s.created_at + interval '${Prisma.raw(String(VERIFICATION_HOURS))} hours'
  AND NOT EXISTS (SELECT FROM pending_words w WHERE w.signature_id = s.id) AND NOT EXISTS (
    SELECT FROM mails m WHERE m.batch_id IS NULL AND m.organizer_id IS NULL AND m.update_id IS NULL
      AND m.campaign_id = s.campaign_id AND m.email_digest = s.email_digest)`;
