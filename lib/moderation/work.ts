import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { runLoop } from "../jobs/loop.ts";
import { firstId, KeptFilter, matching, signedBy, walked } from "../search/filter.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";

/** Rows per transaction, small enough not to delay signing. */
const AT_ONCE = 2_000;
/** Timeout of one transaction, for a busy database. */
const STEP_MS = 60_000;
/** Consecutive failures before a ruling is given up. */
const ATTEMPTS = 20;
const { sql } = Prisma;

export function runRulings(signal: AbortSignal): Promise<void> {
  return runLoop("rulings", () => advanceRuling(), signal);
}

/** Advances one ruling, if there is one. Its row lock makes other workers, cancelling and undoing wait. */
export async function advanceRuling(now = new Date(), atOnce = AT_ONCE): Promise<boolean> {
  let id: number | undefined;
  const step = db().$transaction(
    async (transaction) => {
      const [ruling] = await transaction.$queryRaw<Ruling[]>`
        SELECT id, campaign_id AS "campaignId", state, criteria, place, coalesce(seen_at, created_at) AS "seenAt" FROM rulings
        WHERE state = 'running' OR state = 'undoing' ORDER BY worked_at NULLS FIRST, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
      if (!ruling) return false;
      id = ruling.id;
      const data = await continueRuling(transaction, ruling, { now, atOnce });
      await transaction.ruling.update({ where: { id }, data: { ...data, attempts: 0, workedAt: now } });
      return true;
    },
    { timeout: STEP_MS },
  );
  return step.catch(async (error) => {
    if (id)
      await db().$executeRaw`
        UPDATE rulings SET attempts = attempts + 1, worked_at = ${now},
          state = CASE WHEN attempts + 1 < ${ATTEMPTS} THEN state ELSE 'failed' END,
          ended_at = CASE WHEN attempts + 1 < ${ATTEMPTS} THEN ended_at ELSE ${now} END
        WHERE id = ${id} AND (state = 'running' OR state = 'undoing')`;
    throw error;
  });
}

async function continueRuling(
  transaction: Prisma.TransactionClient,
  ruling: Ruling,
  { now, atOnce }: { now: Date; atOnce: number },
): Promise<Prisma.RulingUpdateInput> {
  const { id, campaignId, state } = ruling;
  const isUndoing = state === "undoing";
  const filter = isUndoing ? { ruling: id } : KeptFilter.safeParse(ruling.criteria).data;
  // Stored by another version of this program: fail instead of guessing.
  if (!filter) return { state: "failed", endedAt: now };
  const condition = matching(campaignId, filter);
  const [step] = await transaction.$queryRaw<Step[]>`
    SELECT count(*)::int AS rows, max(id::text) AS last, coalesce(array_agg(id::text) FILTER (WHERE ${condition}), '{}') AS ids
    FROM (
      SELECT * FROM signatures
      WHERE ${walked(campaignId, filter)} AND id > ${ruling.place ?? firstId(0)}::uuid
        ${isUndoing ? Prisma.empty : sql`AND ${signedBy(ruling.seenAt)}`}
      ORDER BY id LIMIT ${atOnce}
    ) AS next`;
  const { rows, last, ids } = step ?? { rows: 0, last: null, ids: [] };
  const count = isUndoing
    ? await restoreSignatures(campaignId, ids, { ruling: id, transaction })
    : await invalidateSignatures(campaignId, ids, { now, ruling: id, condition, transaction });
  const end = rows < atOnce && (isUndoing ? { state: "undone", undoneAt: now } : { state: "done", endedAt: now });
  return { [isUndoing ? "undone" : "done"]: { increment: count }, place: last ?? ruling.place, ...end };
}

type Ruling = {
  id: number;
  campaignId: number;
  state: string;
  criteria: unknown;
  place: string | null;
  seenAt: Date;
};
type Step = { rows: number; last: string | null; ids: string[] };
