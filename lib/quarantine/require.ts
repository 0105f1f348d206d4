import { db } from "../db.ts";
import { firstId } from "../search/filter.ts";

const REQUIRED = { kind: "required", digest: 0n };

/** From now on every signing of a campaign waits for a steward, because a host requires it. Idempotent. */
export async function requireLook(campaignId: number, now = new Date()): Promise<void> {
  const facts = { signings: 0, minutes: 0, networks: 0, firstId: firstId(now.getTime()), begunAt: now, latestAt: now };
  await db().burst.createMany({
    data: { campaignId, ...REQUIRED, holds: true, score: 100, ...facts },
    skipDuplicates: true,
  });
}

/** Who signed until now waits, even if they verify later. */
export async function endRequiredLook(campaignId: number, now = new Date()): Promise<void> {
  await db().$executeRaw`
    UPDATE observations o SET burst_id = b.id FROM bursts b
    WHERE b.campaign_id = ${campaignId} AND b.kind = 'required' AND b.ended_at IS NULL
      AND o.campaign_id = b.campaign_id AND o.id >= b.first_id AND o.burst_id IS NULL`;
  await db().burst.updateMany({
    where: { campaignId, ...REQUIRED, endedAt: null },
    data: { endedAt: now, latestAt: now },
  });
}
