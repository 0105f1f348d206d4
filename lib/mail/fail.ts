import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { ofAddress } from "../addresses/of-address.ts";
import { db } from "../db.ts";
import { unseal } from "../secrets/seal.ts";
import { VERIFICATION_HOURS } from "../verification/code.ts";
import { isMadeAt, recordFunnel } from "./funnel.ts";

const { sql } = Prisma;

type Failed = { ok: true } | { ok: false; error: "on_its_way" };

/**
 * Tells signatures that no mail reaches their address, and the funnel where it was the first mail that did not: what
 * Resend took and brought back is in the end what it refuses at once (settle.ts). Its own words are not kept, for they
 * may quote the address. Locks are taken in the order of settle.ts.
 */
export async function failAddress(address: string, error: "bounced" | "suppressed", now: Date): Promise<Failed> {
  const digest = digestAddress(address);
  if (await isOnItsWay(digest)) return { ok: false, error: "on_its_way" };
  const ids = await findSigned(address, digest);
  const fallen = sql`SELECT campaign_id, provider, -1 AS mailed, 1 AS failed FROM told WHERE was_first`;
  await db().$executeRaw`
    WITH told AS (
      SELECT id, campaign_id, provider, ${WAS_FIRST} AS was_first FROM signatures s
      WHERE id = ANY(${ids}::uuid[]) AND erased_at IS NULL AND mail_error IS NULL ORDER BY id FOR UPDATE
    ), marked AS (
      UPDATE signatures s SET mail_error = ${error} FROM told WHERE s.id = told.id
    )
    ${recordFunnel(fallen, now)}`;
  return { ok: true };
}

/** A batch whose answer got lost is settled after its mails have bounced, and would say that they were taken. */
async function isOnItsWay(digest: Uint8Array): Promise<boolean> {
  const found = await db().$queryRaw<unknown[]>`
    SELECT m.id FROM mail_batches b JOIN mails m ON m.batch_id = b.id WHERE m.email_digest = ${digest} LIMIT 1`;
  return found.length > 0;
}

/**
 * Those that were signed with this very spelling. What one domain takes for a mailbox's tag another knows nothing of:
 * nobody shall stop somebody else's mails by signing with a tag that bounces.
 */
async function findSigned(address: string, digest: Uint8Array): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string; emailCipher: Uint8Array }[]>`
    SELECT id, email_cipher AS "emailCipher" FROM signatures WHERE ${ofAddress(digest)}`;
  const isSame = (cipher: Uint8Array) => unseal(cipher).toString().toLowerCase() === address.toLowerCase();
  return rows.filter(({ emailCipher }) => isSame(emailCipher)).map(({ id }) => id);
}

/** Whether the only mail so far was the first, and is told of in the funnel: none waits, and none came after it. */
const WAS_FIRST = sql`
  verified_at IS NULL AND reminded_at IS NULL AND ${isMadeAt(sql`s.id`, sql`s.created_at`)}
  AND s.requested_at < s.created_at + interval '${Prisma.raw(String(VERIFICATION_HOURS))} hours'
  AND NOT EXISTS (SELECT FROM pending_words w WHERE w.signature_id = s.id) AND NOT EXISTS (
    SELECT FROM mails m WHERE m.batch_id IS NULL AND m.organizer_id IS NULL AND m.update_id IS NULL
      AND m.campaign_id = s.campaign_id AND m.email_digest = s.email_digest)`;
