import { Prisma } from "#prisma/client/client.ts";
import { isSameMailbox } from "../addresses/canonical.ts";
import { digestAddress } from "../addresses/digest.ts";
import { ofAddress } from "../addresses/of-address.ts";
import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { unseal } from "../secrets/seal.ts";
import { eraseRows } from "../signatures/erase-rows.ts";
import { type Run, runIn } from "../signatures/run.ts";
import { readToken } from "../verification/token.ts";

const { sql } = Prisma;

export function readEraseToken(token: string, now = new Date()): string | undefined {
  const claim = readToken("erase", token);
  return claim && claim.expiresAt > now ? claim.id : undefined;
}

export async function findEverything(token: string, locale: string, now = new Date()): Promise<string[] | undefined> {
  const id = readEraseToken(token, now);
  const address = id && (await addressOf(db(), id));
  if (!address) return;
  const ids = (await findOwn(runIn(db()), address)).map((row) => row.id);
  const where = { signatures: { some: { id: { in: ids } } } };
  const campaigns = await db().campaign.findMany({ where, include: { texts: true }, orderBy: { id: "asc" } });
  return campaigns.map((campaign) => titleOf(campaign, locale));
}

/** Erases all signatures and waiting words of the mailbox, under every letter. Idempotent. */
export async function eraseEverything(id: string, now = new Date()): Promise<void> {
  await db().$transaction(async (transaction) => {
    const address = await addressOf(transaction, id);
    if (address) await eraseMailbox(runIn(transaction), address, now);
  });
}

/** Another spelling of the address may be another person's mailbox. */
export async function eraseMailbox(run: Run, address: string, now: Date): Promise<void> {
  const digest = digestAddress(address);
  const ids = (await findOwn(run, address)).map(({ id }) => id);
  await eraseRows(run, sql`id = ANY(${ids}::uuid[]) AND erased_at IS NULL`, now);
  const waiting = await run<{ id: string; cipher: Uint8Array }>(sql`
    SELECT w.id, w.email_cipher AS cipher FROM pending_words w JOIN signatures s ON s.id = w.signature_id
    WHERE s.campaign_id = ANY (ARRAY(SELECT id FROM campaigns)) AND s.email_digest = ${digest}`);
  const own = waiting.filter(({ cipher }) => isSameMailbox(unseal(cipher).toString(), address)).map(({ id }) => id);
  await run(sql`DELETE FROM pending_words WHERE id = ANY(${own}::uuid[])`);
  await eraseContacts(run, address, now);
  await run(sql`
    DELETE FROM mails WHERE batch_id IS NULL AND kind IN ('my_signatures', 'contact_check') AND email_digest = ${digest}`);
  await run(sql`DELETE FROM messages WHERE email_digest = ${digest}`);
  await run(sql`DELETE FROM sent_mails WHERE campaign_id IS NULL AND email_digest = ${digest}`);
}

/** Messages to authors stop, too. */
async function eraseContacts(run: Run, address: string, now: Date): Promise<void> {
  const rows = await run<{ id: string; cipher: Uint8Array | null }>(sql`
    SELECT contact_id AS id, email_cipher AS cipher FROM authors WHERE contact_digest = ${digestAddress(address)}`);
  const own = rows.filter(({ cipher }) => !cipher || isSameMailbox(unseal(cipher).toString(), address));
  await run(sql`
    UPDATE authors SET email_cipher = NULL, contact_digest = NULL, contact_proven_at = NULL, contact_stopped_at = ${now}
    WHERE contact_id = ANY(${own.map(({ id }) => id)}::uuid[])`);
}

async function addressOf(client: Prisma.TransactionClient, id: string): Promise<string | undefined> {
  const found = await client.signature.findUnique({ where: { id, erasedAt: null }, select: { emailCipher: true } });
  return found?.emailCipher ? unseal(found.emailCipher).toString() : undefined;
}

async function findOwn(run: Run, address: string): Promise<{ id: string }[]> {
  const rows = await run<{ id: string; cipher: Uint8Array }>(sql`
    SELECT id, email_cipher AS cipher FROM signatures WHERE ${ofAddress(digestAddress(address))} ORDER BY id`);
  return rows.filter(({ cipher }) => isSameMailbox(unseal(cipher).toString(), address));
}
