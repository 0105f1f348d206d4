import { providerName } from "../addresses/providers.ts";
import { db } from "../db.ts";

/** `mailed` and `failed` count first emails only; `verified` stays after withdrawal or invalidation. */
export type Funnel = { signed: number; mailed: number; failed: number; verified: number; waiting: number };

const NONE: Funnel = { signed: 0, mailed: 0, failed: 0, verified: 0, waiting: 0 };

export async function readFunnel(
  campaignId: number,
): Promise<Funnel & { providers: (Funnel & { provider: string })[] }> {
  const rows = await db().$queryRaw<(Funnel & { id: number })[]>`
    SELECT provider AS id, sum(signed)::int AS signed, sum(mailed)::int AS mailed, sum(failed)::int AS failed,
      sum(verified)::int AS verified, sum(waiting)::int AS waiting
    FROM funnel WHERE campaign_id = ${campaignId} GROUP BY provider ORDER BY provider = 0, 2 DESC, provider`;
  const providers = rows.map(({ id, ...steps }) => ({ provider: providerName(id), ...steps }));
  return { ...rows.reduce(add, NONE), providers };
}

function add(one: Funnel, other: Funnel): Funnel {
  return {
    signed: one.signed + other.signed,
    mailed: one.mailed + other.mailed,
    failed: one.failed + other.failed,
    verified: one.verified + other.verified,
    waiting: one.waiting + other.waiting,
  };
}
