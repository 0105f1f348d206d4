import { randomUUID } from "node:crypto";
import type { Prisma } from "#prisma/client/client.ts";
import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";
import { chooseEntries } from "./choose.ts";
import { endSample } from "./end.ts";

export const ANSWER_DAYS = 14;
export const REMIND_DAYS = 7;

/** One email and one reminder for each signatory of a campaign in this time, whatever the samples. */
const AGAIN_DAYS = 365;

type Seeded = Parameters<typeof chooseEntries>[0] & { id: string };

/** Draws, and queues the emails in the transaction that begins the asking: whoever dies, nobody is asked twice. */
export async function askSample({ id, ...seeded }: Seeded, now = new Date()): Promise<void> {
  const found = await chooseEntries(seeded);
  await db().$transaction(async (transaction) => {
    if (!found) return endSample(transaction, id, { by: "log", organizerId: null, now });
    const { population, chosen } = found;
    const { count } = await transaction.sample.updateMany({
      where: { id, state: "seeded" },
      data: { state: "asking", population, asked: chosen.length, deadline: addDays(now, ANSWER_DAYS) },
    });
    if (count === 0) return;
    const rows = chosen.map((one) => ({ ...one, sampleId: id, tag: randomUUID() }));
    const sorted = rows.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
    await transaction.sampleDraw.createMany({ data: sorted });
    await transaction.sampleAnswer.createMany({ data: sorted.map(({ sampleId, tag }) => ({ sampleId, tag })) });
    await queueEmails(transaction, id, seeded.campaignId, now);
    const { number } = await transaction.sample.findUniqueOrThrow({ where: { id } });
    const details = { number, by: "clock" };
    await recordAct(transaction, {
      campaignId: seeded.campaignId,
      organizerId: null,
      act: "sample_drawn",
      details,
      now,
    });
  });
}

async function queueEmails(transaction: Prisma.TransactionClient, id: string, campaignId: number, now: Date) {
  await transaction.$executeRaw`
    WITH due AS (
      SELECT d.tag, s.id, s.email_digest, s.locale FROM sample_draws d JOIN signatures s ON s.id = d.signature_id
      WHERE d.sample_id = ${id}::uuid AND s.counted AND s.mail_error IS NULL AND s.email_digest IS NOT NULL
    ), asked AS (
      INSERT INTO sample_contacts AS c (campaign_id, signature_id, asked_at)
      SELECT ${campaignId}, id, ${now} FROM due ORDER BY id
      ON CONFLICT (campaign_id, signature_id) DO UPDATE SET asked_at = excluded.asked_at, reminded_at = NULL
      WHERE c.stopped_at IS NULL AND (c.asked_at IS NULL OR c.asked_at <= ${addDays(now, -AGAIN_DAYS)})
      RETURNING signature_id
    ), marked AS (
      UPDATE sample_draws d SET mailed = true FROM asked
      WHERE d.sample_id = ${id}::uuid AND d.signature_id = asked.signature_id
    )
    INSERT INTO mails (kind, campaign_id, email_digest, tag, locale, created_at)
    SELECT 'sample', ${campaignId}, due.email_digest, due.tag, due.locale, ${now}
    FROM due JOIN asked ON asked.signature_id = due.id ORDER BY due.tag`;
}

export async function remindSample(id: string, campaignId: number, now = new Date()): Promise<void> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.sample.updateMany({
      where: { id, state: "asking", remindedAt: null },
      data: { remindedAt: now },
    });
    if (count === 0) return;
    await transaction.$executeRaw`
      WITH due AS (
        SELECT d.tag, s.id, s.email_digest, s.locale FROM sample_draws d
        JOIN sample_answers a ON a.tag = d.tag AND a.answer IS NULL
        JOIN signatures s ON s.id = d.signature_id AND s.counted AND s.mail_error IS NULL AND s.email_digest IS NOT NULL
        WHERE d.sample_id = ${id}::uuid AND d.mailed
          AND NOT EXISTS (SELECT FROM mails m WHERE m.campaign_id = ${campaignId} AND m.tag = d.tag)
      ), reminded AS (
        UPDATE sample_contacts c SET reminded_at = ${now} FROM due
        WHERE c.campaign_id = ${campaignId} AND c.signature_id = due.id AND c.reminded_at IS NULL AND c.stopped_at IS NULL
        RETURNING due.*
      )
      INSERT INTO mails (kind, campaign_id, email_digest, tag, locale, created_at)
      SELECT 'sample_reminder', ${campaignId}, email_digest, tag, locale, ${now} FROM reminded ORDER BY tag`;
  });
}

export async function forgetContacts(now: Date): Promise<void> {
  await db().sampleContact.deleteMany({ where: { stoppedAt: null, askedAt: { lt: addDays(now, -AGAIN_DAYS) } } });
}
