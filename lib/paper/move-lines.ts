import type { Prisma } from "#prisma/client/client.ts";
import { recordAct } from "../record/write.ts";
import type { Paper, Step } from "./step.ts";

/** A single statement, so a killed worker leaves no partial step. Repeats are detected again since the dry run. */
export async function moveLines(transaction: Prisma.TransactionClient, paper: Paper, { now, atOnce }: Step) {
  const { id, campaignId, organizerId, keepRepeats } = paper;
  const [moved] = await transaction.$queryRaw<{ taken: number; put: number }[]>`
    WITH taken AS (
      DELETE FROM paper_lines WHERE import_id = ${id}::uuid AND line IN (
        SELECT line FROM paper_lines WHERE import_id = ${id}::uuid ORDER BY line LIMIT ${atOnce})
      RETURNING *
    ), put AS (
      INSERT INTO paper_signatures (import_id, line, campaign_id, name, country, affiliation, title, place, signed_on, likeness)
      SELECT import_id, line, ${campaignId}, name, country, affiliation, title, place, signed_on, likeness
      FROM (SELECT *, row_number() OVER (PARTITION BY likeness ORDER BY line) AS nth FROM taken) AS t
      WHERE ${keepRepeats} OR (nth = 1 AND NOT EXISTS (
        SELECT FROM paper_signatures s WHERE s.campaign_id = ${campaignId} AND s.likeness = t.likeness))
      ORDER BY line RETURNING 1
    ) SELECT (SELECT count(*)::int FROM taken) AS taken, (SELECT count(*)::int FROM put) AS put`;
  const { taken, put } = moved ?? { taken: 0, put: 0 };
  const counts = { imported: { increment: put }, skipped: { increment: taken - put } };
  if (taken === atOnce) return counts;
  await transaction.paperPart.deleteMany({ where: { importId: id } });
  const details = { paper: id, number: paper.imported + put };
  await recordAct(transaction, { campaignId, organizerId, act: "paper_imported", details, now });
  return { ...counts, state: "done", queuedAt: null, endedAt: now };
}
