import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { keepAt } from "../keep-at.ts";
import { firstId, KeptFilter, matching, walked } from "../signatories/filter.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";

/** Rows are gone through so many at a time, each time in a transaction of its own: nobody who signs waits for long. */
const AT_ONCE = 2_000;
const { sql } = Prisma;

/** Goes on with what was begun, until `signal` says stop. */
export function runRulings(signal: AbortSignal): Promise<void> {
  return keepAt("a ruling", () => advanceRuling(), signal);
}

/**
 * Takes the oldest ruling that is at work one step on; returns whether there was one. Its row is locked for the step, and
 * how far it has come is stored with what it did: two workers, a cancellation and an undoing wait for the step to end.
 */
export async function advanceRuling(now = new Date(), atOnce = AT_ONCE): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const [ruling] = await transaction.$queryRaw<Ruling[]>`
      SELECT id, campaign_id AS "campaignId", state, criteria, place, created_at AS "createdAt" FROM rulings
      WHERE state = 'running' OR state = 'undoing' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!ruling) return false;
    const { id, campaignId, state } = ruling;
    const isUndoing = state === "undoing";
    const filter = isUndoing ? { ruling: id } : KeptFilter.safeParse(ruling.criteria).data;
    if (!filter) {
      // Written down by another version of this program: nobody is ruled out by guess, and the others go on.
      await transaction.ruling.update({ where: { id }, data: { state: "failed", endedAt: now } });
      return true;
    }
    const still = matching(campaignId, filter);
    const [step] = await transaction.$queryRaw<Step[]>`
      SELECT count(*)::int AS rows, max(id::text) AS last, coalesce(array_agg(id::text) FILTER (WHERE ${still}), '{}') AS ids
      FROM (
        SELECT * FROM signatures
        WHERE ${walked(campaignId, filter)} AND id > ${ruling.place ?? firstId(0)}::uuid
          ${isUndoing ? Prisma.empty : sql`AND id < ${firstId(ruling.createdAt.getTime() + 1)}::uuid`}
        ORDER BY id LIMIT ${atOnce}
      ) AS next`;
    const { rows, last, ids } = step ?? { rows: 0, last: null, ids: [] };
    const count = isUndoing
      ? await restoreSignatures(campaignId, ids, { ruling: id, transaction })
      : await invalidateSignatures(campaignId, ids, { now, ruling: id, still, transaction });
    const end = rows < atOnce && (isUndoing ? { state: "undone", undoneAt: now } : { state: "done", endedAt: now });
    await transaction.ruling.update({
      where: { id },
      data: { [isUndoing ? "undone" : "done"]: { increment: count }, place: last ?? ruling.place, ...end },
    });
    return true;
  });
}

type Ruling = {
  id: number;
  campaignId: number;
  state: string;
  criteria: unknown;
  place: string | null;
  createdAt: Date;
};
type Step = { rows: number; last: string | null; ids: string[] };
