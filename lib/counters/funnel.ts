import { providerName } from "../addresses/providers.ts";
import { db } from "../db.ts";

/**
 * `signed`: signatures made. `mailed`, `failed`: what became of the first mail of each, as far as it was sent; who signs
 * anew is mailed again, and not told here again. `verified`: signatures whose address is proven, those that were
 * withdrawn or ruled out afterwards among them. `waiting`: neither verified, ruled out nor erased yet.
 */
export type Funnel = { signed: number; mailed: number; failed: number; verified: number; waiting: number };

const NONE: Funnel = { signed: 0, mailed: 0, failed: 0, verified: 0, waiting: 0 };

/** How far signatures have come, over all and by mail provider: the most signed first, and last those of no known one. */
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
