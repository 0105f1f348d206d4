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

export async function endRequiredLook(campaignId: number, now = new Date()): Promise<void> {
  await db().burst.updateMany({
    where: { campaignId, ...REQUIRED, endedAt: null },
    data: { endedAt: now, latestAt: now },
  });
}
