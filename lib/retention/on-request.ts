import { z } from "zod";
import { Prisma } from "#prisma/client/client.ts";
import { Address } from "../addresses/schema.ts";
import { db } from "../db.ts";
import { takeFromAddress } from "../limits/take.ts";
import { isHost } from "../organizers/host.ts";
import { recordAct } from "../record/write.ts";
import { OfSignatory } from "../search/schema.ts";
import { eraseRows } from "../signatures/erase-rows.ts";
import { runIn } from "../signatures/run.ts";
import { actOn, type Refused } from "../team/access.ts";
import { eraseMailbox } from "./everything.ts";

const { sql } = Prisma;

export const SureOfSignatory = OfSignatory.extend({ sure: z.literal("yes", "required") });
export const SureOfAddress = z.object({ email: Address, sure: z.literal("yes", "required") });

type Outcome = { ok: true } | { ok: false; error: "unknown_signatory" } | Refused;

/** Emails a signatory the links to all of their signatures. Not even the address's budget shows in the outcome. */
export async function mailLinks(
  organizerId: string,
  { slug, id }: z.infer<typeof OfSignatory>,
  now = new Date(),
): Promise<Outcome> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Outcome> => {
    const where = { id, campaignId, erasedAt: null };
    const found = await transaction.signature.findFirst({ where, select: { emailDigest: true } });
    if (!found?.emailDigest) return { ok: false, error: "unknown_signatory" };
    await transaction.$queryRaw`
      WITH budget AS (${takeFromAddress("mail", { digest: found.emailDigest, now })})
      INSERT INTO mails (kind, email_digest, address_cipher, locale, created_at)
      SELECT 'my_signatures', email_digest, email_cipher, locale, ${now} FROM signatures, budget WHERE id = ${id}::uuid`;
    const details = { signature: id };
    await recordAct(transaction, { campaignId, organizerId, act: "signature_links_mailed", details, now });
    return { ok: true };
  });
}

/** For a signatory who asked for it. Other letters are not touched. */
export async function eraseForSignatory(
  organizerId: string,
  { slug, id }: z.infer<typeof OfSignatory>,
  now = new Date(),
): Promise<Outcome> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Outcome> => {
    const chosen = sql`id = ${id}::uuid AND campaign_id = ${campaignId} AND erased_at IS NULL`;
    const erased = await eraseRows(runIn(transaction), chosen, now);
    if (erased.length === 0) return { ok: false, error: "unknown_signatory" };
    const details = { signature: id };
    await recordAct(transaction, { campaignId, organizerId, act: "signature_erased", details, now });
    return { ok: true };
  });
}

/** For hosts, under every letter. The outcome is the same whether or not the address signed. */
export async function eraseAddress(organizerId: string, email: string, now = new Date()) {
  const organizer = await db().organizer.findUnique({ where: { id: organizerId }, select: { emailDigest: true } });
  if (!organizer || !isHost(organizer.emailDigest)) return { ok: false, error: "forbidden" } as const;
  await db().$transaction(async (transaction) => {
    await eraseMailbox(runIn(transaction), email, now);
    await recordAct(transaction, { campaignId: null, organizerId, act: "signature_erased", now });
  });
  return { ok: true } as const;
}
