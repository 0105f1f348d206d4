import type { Prisma } from "#prisma/client/client.ts";
import { type Act, recordAct } from "../audit/record.ts";
import { actOn, type Refused } from "./access.ts";
import { type Life, lifeOf } from "./state.ts";

/** Who takes a step with which campaign; the clock is looked at when it is their turn. */
export type Walker = { organizerId: string; slug: string; clock?: () => Date };
type Way = { from: Life[]; act: Act };
type Here = { row: Prisma.CampaignModel; transaction: Prisma.TransactionClient; now: Date };
type Taken<Fault> = { ok: true; details?: Record<string, string | null> } | { ok: false; error: Fault };

/**
 * Takes a campaign from one state of its life to the next. Owners alone do, one after the other: of two who press at
 * once the second finds it done. A fault is told before anything is changed.
 */
export async function takeStep<Fault extends string = never>(
  { organizerId, slug, clock = () => new Date() }: Walker,
  { from, act }: Way,
  change: (here: Here) => Promise<Taken<Fault>>,
): Promise<{ ok: true } | { ok: false; error: Fault | "already_done" } | Refused> {
  return actOn(organizerId, slug, "own", async ({ campaignId, transaction }) => {
    const now = clock();
    const row = await transaction.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    if (!from.includes(lifeOf(row, now))) return { ok: false, error: "already_done" } as const;
    const taken = await change({ row, transaction, now });
    if (!taken.ok) return taken;
    await recordAct(transaction, { campaignId, organizerId, act, details: taken.details, now });
    return { ok: true } as const;
  });
}
