import { db } from "../db.ts";
import { firstId } from "../search/filter.ts";
import { queueAlert } from "./alert.ts";
import { HOUR_MS } from "./detect.ts";

/** Fewer signings say nothing about a share. */
const LEAST = 200;
const LEAST_PAST = 1_000;
/** Standard deviations, and the difference of the shares that matters. */
const DEVIATIONS = 6;
const DIFFERENCE = 0.25;

type Share = { campaignId: number; signed: number; verified: number; pastSigned: number; pastVerified: number };

/** Reports once a day a share of verified signings, made one to three hours ago, that is far from the campaign's own past. */
export async function noticeVerification(now: Date): Promise<void> {
  const [from, until] = [3, 1].map((hours) => new Date(now.getTime() - hours * HOUR_MS));
  if (!from || !until || now.getTime() % (5 * 60_000) >= 10_000) return;
  const shares = await db().$queryRaw<Share[]>`
    WITH late AS (
      SELECT o.campaign_id, count(*)::int AS signed, count(s.verified_at)::int AS verified
      FROM observations o JOIN signatures s ON s.id = o.signature_id
      WHERE o.id >= ${firstId(from.getTime())}::uuid AND o.id < ${firstId(until.getTime())}::uuid
      GROUP BY 1 HAVING count(*) >= ${LEAST}
    )
    SELECT late.campaign_id AS "campaignId", late.signed, late.verified, sum(f.signed)::int AS "pastSigned",
      sum(f.verified)::int AS "pastVerified"
    FROM late JOIN funnel f USING (campaign_id) WHERE f.day < ${from}::date GROUP BY 1, 2, 3
    HAVING sum(f.signed) >= ${LEAST_PAST}`;
  for (const share of shares.filter(isFar)) await report(share, now);
}

export function isFar({ signed, verified, pastSigned, pastVerified }: Omit<Share, "campaignId">): boolean {
  const past = Math.min(0.99, Math.max(0.01, pastVerified / pastSigned));
  const difference = Math.abs(verified / signed - past);
  return difference >= DIFFERENCE && difference >= DEVIATIONS * Math.sqrt((past * (1 - past)) / signed);
}

async function report({ campaignId, signed }: Share, now: Date): Promise<void> {
  const day = BigInt(Math.floor(now.getTime() / (24 * HOUR_MS)));
  const data = { campaignId, kind: "verification", digest: day, holds: false, score: 0, hints: ["share_of_verified"] };
  const facts = { signings: signed, minutes: 120, networks: 0, firstId: firstId(now.getTime()), latestAt: now };
  await db().$transaction(async (transaction) => {
    const where = { campaignId, kind: data.kind, digest: day };
    if ((await transaction.burst.count({ where })) > 0) return;
    const { id } = await transaction.burst.create({ data: { ...data, ...facts, begunAt: now, endedAt: now } });
    await queueAlert(transaction, { burst: id, campaignId, holds: false, now });
  });
}
