import { db } from "../db.ts";
import { quarantinesAll } from "../switches/in-force.ts";
import { endRequiredLook, requireLook } from "./require.ts";

/** Begins and ends the required look of each campaign as hosts turn the switch. */
export async function followSwitch(now = new Date()): Promise<void> {
  const campaigns = await db().$queryRaw<{ id: number; isRequired: boolean }[]>`
    SELECT c.id, b.id IS NOT NULL AS "isRequired" FROM campaigns c
    LEFT JOIN bursts b ON b.campaign_id = c.id AND b.kind = 'required' AND b.ended_at IS NULL
    WHERE c.published_at <= ${now} AND c.archived_at IS NULL`;
  for (const { id, isRequired } of campaigns) {
    if (!isRequired && quarantinesAll({ id })) await requireLook(id, now);
    if (isRequired && !quarantinesAll({ id })) await endRequiredLook(id, now);
  }
}
