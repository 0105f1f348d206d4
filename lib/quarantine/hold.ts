import { db } from "../db.ts";
import { quarantineSignatures } from "./move.ts";

const AT_ONCE = 2_000;

export async function markMembers(burst: number, ids: string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += AT_ONCE)
    await db().$executeRaw`
      UPDATE observations SET burst_id = ${burst}
      WHERE id = ANY(${ids.slice(start, start + AT_ONCE)}::uuid[]) AND burst_id IS NULL`;
}

/**
 * Quarantines members that were verified before their burst was noticed. Those verified at the same moment are found the
 * next time. What a burst once held and a steward let in is not held again.
 */
export async function holdMembers(now = new Date()): Promise<void> {
  for (;;) {
    const rows = await db().$queryRaw<{ id: string; burst: number }[]>`
      SELECT s.id, b.id AS burst FROM bursts b JOIN observations o ON o.burst_id = b.id JOIN signatures s ON s.id = o.signature_id
      WHERE b.ended_at IS NULL AND b.holds AND b.let_in_at IS NULL AND s.counted AND s.erased_at IS NULL AND s.burst_id IS NULL
        AND s.words_id IS NOT DISTINCT FROM nullif(o.id, o.signature_id) LIMIT ${AT_ONCE}`;
    const groups = Map.groupBy(rows, ({ burst }) => burst);
    let held = 0;
    for (const [burst, members] of groups)
      held += await quarantineSignatures(
        burst,
        members.map(({ id }) => id),
        { now },
      );
    if (held === 0 || rows.length < AT_ONCE) return;
  }
}
