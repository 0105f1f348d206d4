import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";
import { type By, isAlerting, nameOf } from "./place.ts";

const AT_ONCE = 10_000;

/** Held emails return to their places; earlier bounces no longer count. Returns false if it was not in force. */
export async function liftHold(id: number, now: Date, by?: By): Promise<boolean> {
  const lifted = await db().$transaction(async (transaction) => {
    const [hold] = await transaction.$queryRaw<{ subject: string; cause: string; campaignId: number | null }[]>`
      UPDATE holds SET lifted_at = ${now} WHERE id = ${id} AND lifted_at IS NULL
      RETURNING subject, cause, campaign_id AS "campaignId"`;
    if (!hold) return;
    const { subject, cause, campaignId } = hold;
    if (!isAlerting(subject) && !by) return subject;
    const act = cause === "paused" ? "mail_resumed" : "mail_hold_lifted";
    const details = { cause, by: nameOf(by), reason: by?.reason ?? null };
    await recordAct(transaction, { campaignId, organizerId: by?.organizerId ?? null, act, details, now });
    return subject;
  });
  if (by && lifted !== undefined) await db().mailTally.deleteMany({ where: { subject: lifted } });
  await releaseLifted();
  return lifted !== undefined;
}

/** Lifts the breaker's holds of a subject; pauses stay. */
export async function liftBreaker(subject: string, now: Date): Promise<void> {
  const cause = { in: ["bounces", "complaints"] };
  for (const { id } of await db().hold.findMany({ where: { subject, cause, liftedAt: null }, select: { id: true } }))
    await liftHold(id, now);
}

/** Also a scheduled job, because a process may die midway or a sender hold an email after the lift. */
export async function releaseLifted(): Promise<void> {
  for (;;) {
    const count = await db().$executeRaw`
      UPDATE mails SET hold_id = NULL WHERE id IN (
        SELECT m.id FROM mails m JOIN holds h ON h.id = m.hold_id WHERE h.lifted_at IS NOT NULL
        LIMIT ${AT_ONCE} FOR UPDATE OF m SKIP LOCKED)`;
    if (count < AT_ONCE) return;
  }
}

export async function releaseMails(id: number, count: number): Promise<number> {
  return db().$executeRaw`
    UPDATE mails SET hold_id = NULL, probe_of = ${id} WHERE id IN (
      SELECT id FROM mails WHERE hold_id = ${id} ORDER BY id LIMIT ${count} FOR UPDATE SKIP LOCKED)`;
}
