import { Prisma } from "#prisma/client/client.ts";
import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import type { OfUpdate } from "./schema.ts";

export const MAILING_STATES = ["running", "done", "cancelled"] as const;
export type MailingState = (typeof MAILING_STATES)[number];

/** Mailings per letter in 24 hours. */
export const MAILINGS_A_DAY = 3;
/** How many of the newest signatures are scanned to estimate the audience quickly. */
const ROWS_PER_READ = 500_000;

export const CONSENTING = Prisma.sql`counted AND updates AND mail_error IS NULL`;

export async function mayMail(transaction: Prisma.TransactionClient, campaignId: number, now: Date): Promise<boolean> {
  const since = addDays(now, -1);
  const begun = await transaction.updateMailing.count({ where: { startedAt: { gt: since }, update: { campaignId } } });
  return begun < MAILINGS_A_DAY;
}

/** Emails being sent still arrive. */
export async function cancelMailing(organizerId: string, { slug, id }: OfUpdate, now = new Date()) {
  return actOn(organizerId, slug, "update", async ({ campaignId, transaction }) => {
    if ((await transaction.update.count({ where: { id, campaignId, mailing: { isNot: null } } })) === 0)
      return { ok: false, error: "update_gone" } as const;
    await endMailing(transaction, id, now);
    const details = { update: id };
    await recordAct(transaction, { campaignId, organizerId, act: "update_mails_cancelled", details, now });
    return { ok: true } as const;
  });
}

/** The row lock keeps the worker from queueing, so this removes every waiting email. */
export async function endMailing(transaction: Prisma.TransactionClient, updateId: string, now: Date): Promise<void> {
  await transaction.$executeRaw`
    UPDATE update_mailings SET state = 'cancelled', ended_at = ${now} WHERE update_id = ${updateId}::uuid`;
  const { count } = await transaction.mail.deleteMany({ where: { updateId, batchId: null } });
  await transaction.updateMailing.updateMany({ where: { updateId }, data: { queued: { decrement: count } } });
}

/** Size of the audience; `isAll` is false if only the newest signatures were scanned. */
export async function countConsenting(campaignId: number): Promise<{ count: number; isAll: boolean }> {
  const [row] = await db().$queryRaw<{ count: number; rows: number }[]>`
    SELECT count(*) FILTER (WHERE ${CONSENTING})::int AS count, count(*)::int AS rows FROM (
      SELECT counted, updates, mail_error FROM signatures WHERE campaign_id = ${campaignId} ORDER BY id DESC LIMIT ${ROWS_PER_READ}
    ) AS newest`;
  return { count: row?.count ?? 0, isAll: (row?.rows ?? 0) < ROWS_PER_READ };
}
