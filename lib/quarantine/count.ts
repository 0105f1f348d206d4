import { db } from "../db.ts";
import { KINDS, type Kind } from "./groups.ts";

export type OfKind = { kind: Kind; waiting: number; ruledOut: number };

/** Signatures that wait in quarantine or were ruled out of it, by the kind of group they were noticed for. */
export async function countQuarantine(campaignId: number) {
  const rows = await db().$queryRaw<{ kind: string; waiting: number; ruledOut: number }[]>`
    SELECT kind, greatest(0, sum(waiting))::int AS waiting, greatest(0, sum(ruled_out))::int AS "ruledOut"
    FROM quarantine_tally t JOIN bursts b ON b.id = t.burst_id WHERE b.campaign_id = ${campaignId}
    GROUP BY kind HAVING sum(waiting) > 0 OR sum(ruled_out) > 0 ORDER BY kind`;
  const kinds = rows.flatMap(({ kind, ...counts }): OfKind[] => {
    const known = KINDS.find((name) => name === kind);
    return known ? [{ kind: known, ...counts }] : [];
  });
  const total = (of: "waiting" | "ruledOut") => rows.reduce((sum, row) => sum + row[of], 0);
  return { waiting: total("waiting"), ruledOut: total("ruledOut"), kinds };
}
