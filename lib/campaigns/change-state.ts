import type { Prisma } from "#prisma/client/client.ts";
import { type Act, recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";
import { type Life, lifeOf } from "./state.ts";

/** `clock` is read only once the lock is held. */
export type Actor = { organizerId: string; slug: string; clock?: () => Date };
type Transition = { from: Life[]; act: Act };
type Locked = { row: Prisma.CampaignModel; transaction: Prisma.TransactionClient; now: Date };
type ChangeResult<Fault> = { ok: true; details?: Record<string, string | null> } | { ok: false; error: Fault };

/** Moves a campaign to another state. Owners only; of two concurrent calls the second gets `already_done`. */
export async function changeState<Fault extends string = never>(
  { organizerId, slug, clock = () => new Date() }: Actor,
  { from, act }: Transition,
  change: (locked: Locked) => Promise<ChangeResult<Fault>>,
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
