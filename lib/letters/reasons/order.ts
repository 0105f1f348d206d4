import { Prisma } from "#prisma/client/client.ts";
import { recordAct } from "../../record/write.ts";
import { actOn } from "../../team/access.ts";
import type { Move, OfReason } from "./schema.ts";

const { sql } = Prisma;

/** Moves a reason up or down, if its number is still `from`: a double click or a concurrent move counts once. */
export async function moveReason(organizerId: string, { slug, id, from, step }: Move, now = new Date()) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const reason = await transaction.reason.findFirst({ where: { id, campaignId }, select: { number: true } });
    if (!reason) return { ok: false, error: "reason_gone" } as const;
    const to = step === "up" ? from - 1 : from + 1;
    if (reason.number === to) return { ok: true, number: to } as const;
    if (reason.number !== from) return { ok: false, error: "moved_meanwhile" } as const;
    const count = await transaction.reason.count({ where: { campaignId } });
    if (to < 1 || to > count) return { ok: true, number: from } as const;
    await renumber(transaction, campaignId, sql`number IN (${from}, ${to})`, sql`${from + to}::int - number`);
    const details = { reason: id, from, to };
    await recordAct(transaction, { campaignId, organizerId, act: "reason_moved", details, now });
    return { ok: true, number: to } as const;
  });
}

/** Removes a reason in all languages and closes the gap: numbers are always 1 … n. */
export async function removeReason(organizerId: string, { slug, id }: OfReason, now = new Date()) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const reason = await transaction.reason.findFirst({ where: { id, campaignId }, select: { number: true } });
    if (!reason) return { ok: false, error: "reason_gone" } as const;
    const { number } = reason;
    await transaction.reasonText.deleteMany({ where: { reasonId: id } });
    await transaction.reason.delete({ where: { id } });
    await renumber(transaction, campaignId, sql`number > ${number}`, sql`number - 1`);
    const details = { reason: id, number };
    await recordAct(transaction, { campaignId, organizerId, act: "reason_removed", details, now });
    return { ok: true } as const;
  });
}

/** The unique index is checked row by row, so numbers pass through negative ones inside the transaction. */
async function renumber(
  transaction: Prisma.TransactionClient,
  campaignId: number,
  which: Prisma.Sql,
  changed: Prisma.Sql,
): Promise<void> {
  await transaction.$executeRaw`
    UPDATE reasons SET number = -(${changed}) WHERE campaign_id = ${campaignId} AND ${which}`;
  await transaction.$executeRaw`
    UPDATE reasons SET number = -number WHERE campaign_id = ${campaignId} AND number < 0`;
}
