import type { Prisma } from "#prisma/client/client.ts";
import { HOUR_MS, slotOf } from "./ceilings.ts";

/** Returns each subject's sum of the last hour. Locks in key order, so a second sender sees what the first added. */
export async function addToTally(
  transaction: Prisma.TransactionClient,
  added: Map<string, number>,
  now: Date,
): Promise<Map<string, number>> {
  const [subjects, counts, slot] = [[...added.keys()], [...added.values()], slotOf(now)];
  const rows = await transaction.$queryRaw<{ subject: string; sent: number }[]>`
    WITH mine AS (
      INSERT INTO mail_tally AS t (subject, slot, sent)
      SELECT subject, ${slot}, sent FROM unnest(${subjects}::text[], ${counts}::int[]) AS added (subject, sent) ORDER BY 1
      ON CONFLICT (subject, slot) DO UPDATE SET sent = t.sent + excluded.sent
      RETURNING subject, sent
    )
    SELECT subject, (mine.sent + coalesce((
      SELECT sum(t.sent) FROM mail_tally t WHERE t.subject = mine.subject AND t.slot <> ${slot}
        AND t.slot > ${new Date(now.getTime() - HOUR_MS)}), 0))::int AS sent
    FROM mine`;
  return new Map(rows.map(({ subject, sent }) => [subject, sent]));
}

export async function readTally(transaction: Prisma.TransactionClient, subject: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - HOUR_MS);
  const { _sum } = await transaction.mailTally.aggregate({
    _sum: { sent: true },
    where: { subject, slot: { gt: since } },
  });
  return _sum.sent ?? 0;
}
