import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { recordRefusals } from "../holds/breaker.ts";
import { uuidv7 } from "../uuid.ts";
import { isMadeAt, recordFunnel } from "./funnel.ts";
import { type Batch, pack } from "./gather.ts";
import { backOff } from "./pace.ts";
import type { Answer } from "./resend.ts";

/** Resend remembers a key for 24 hours: later than this a batch cannot be tried again under it. */
const KEY_MEMORY_MS = 23 * 3_600_000;

const { sql } = Prisma;

/** Writes down what became of a batch, in one transaction. */
export async function settleBatch(batch: Batch, answer: Answer, now = new Date()): Promise<void> {
  if (answer.kind === "taken") return finish(batch, answer.refused, now);
  if (answer.kind === "refused") {
    return batch.mails.length === 1 ? finish(batch, new Map([[0, answer.error]]), now) : split(batch, now);
  }
  const first = batch.attemptedAt ?? now;
  if (now.getTime() - first.getTime() > KEY_MEMORY_MS) return dissolve(batch);
  const delay = answer.retryAfter ? answer.retryAfter * 1000 : backOff(batch.attempts);
  await db().mailBatch.updateMany({
    where: { id: batch.id },
    data: { attempts: batch.attempts + 1, attemptedAt: first, nextAttemptAt: new Date(now.getTime() + delay) },
  });
}

/**
 * Tells signatures whose mail can never arrive, and the funnel what became of first mails: those that were queued as the
 * signature was made. So a signature is told of there once, however often its address signs again or is reminded. Mails
 * about pending words tell nothing of it: they may go to another spelling of the address. Who deletes a mail counts it: a
 * batch that is settled twice is counted once.
 *
 * Signatures are locked in the order of their ids, as organizers' bulk acts do, and the funnel's rows after them in the
 * order of their key, as `count_signatures` does: nobody waits in a ring.
 */
async function finish({ id, mails }: Batch, refused: Map<number, string>, now: Date): Promise<void> {
  const positions = [...refused.keys()];
  const failed = positions.length === 0 ? [] : await findFailed(id, positions);
  const errors = positions.map((position) => refused.get(position) ?? "");
  const refusals = sql`unnest(${positions}::int[], ${errors}::text[]) AS refused (position, error)`;
  const firstMails = sql`
    SELECT s.campaign_id, s.provider, (refused.error IS NULL)::int AS mailed, (refused.error IS NOT NULL)::int AS failed
    FROM gone JOIN signatures s ON s.campaign_id = gone.campaign_id AND s.email_digest = gone.email_digest
    LEFT JOIN ${refusals} USING (position)
    WHERE gone.kind = 'verification' AND gone.words_id IS NULL AND ${isMadeAt(sql`s.id`, sql`gone.created_at`)}`;
  await db().$transaction([
    // Nearly always there is nothing to write: the hot rows stay as they are.
    db().$executeRaw`
      WITH told AS (
        SELECT s.id, refused.error FROM mails m
        JOIN signatures s ON s.campaign_id = m.campaign_id AND s.email_digest = m.email_digest
        LEFT JOIN ${refusals} USING (position)
        WHERE m.batch_id = ${id}::uuid AND m.words_id IS NULL AND s.mail_error IS DISTINCT FROM refused.error ORDER BY s.id FOR UPDATE OF s
      )
      UPDATE signatures s SET mail_error = told.error FROM told WHERE s.id = told.id`,
    db().$executeRaw`
      WITH gone AS (DELETE FROM mails WHERE batch_id = ${id}::uuid RETURNING *)
      ${recordFunnel(firstMails, now)}`,
    db().mailBatch.deleteMany({ where: { id } }),
  ]);
  await recordRefusals(new Map(failed.map((mail) => [mail.id, mails[mail.position ?? -1]?.to ?? ""])), now);
}

function findFailed(batchId: string, positions: number[]) {
  return db().mail.findMany({ where: { batchId, position: { in: positions } }, select: { id: true, position: true } });
}

/**
 * One mail that Resend refuses must not hold the others up: each gets a batch, and a key, of its own. Two senders may
 * see the refusal, one of them late: who still finds the batch splits it.
 */
async function split(batch: Batch, now: Date): Promise<void> {
  const parts = batch.mails.map((mail, position) => ({ id: uuidv7(now.getTime()), mail, position }));
  await db().$transaction(async (transaction) => {
    const found = await transaction.$queryRaw<unknown[]>`
      SELECT id FROM mail_batches WHERE id = ${batch.id}::uuid FOR UPDATE`;
    if (found.length === 0) return;
    await transaction.mailBatch.createMany({
      data: parts.map(({ id, mail }) => ({ id, payload: pack([mail]), createdAt: now, nextAttemptAt: now })),
    });
    for (const { id, position } of parts)
      await transaction.mail.updateMany({ where: { batchId: batch.id, position }, data: { batchId: id, position: 0 } });
    await transaction.mailBatch.delete({ where: { id: batch.id } });
  });
}

/** Lets the mails wait again, to be gathered anew. After a day of refusals a second copy is the smaller harm. */
async function dissolve({ id }: Batch): Promise<void> {
  await db().$transaction([
    db().mail.updateMany({ where: { batchId: id }, data: { batchId: null, position: null } }),
    db().mailBatch.deleteMany({ where: { id } }),
  ]);
}
