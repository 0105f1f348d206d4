import { z } from "zod";
import { INTEGER_MAX } from "../campaigns/fields.ts";
import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";

export const OfBurst = z.object({ slug: z.string(), burst: z.coerce.number().int().min(1).max(INTEGER_MAX) });
export type OfBurst = z.infer<typeof OfBurst>;

type Outcome = { ok: true } | { ok: false; error: "unknown_burst" } | Refused;

/** Everybody of the group counts, those too who verify later. The worker does it (advance.ts). Idempotent. */
export async function letGroupIn(organizerId: string, input: OfBurst, now = new Date()): Promise<Outcome> {
  return decide(organizerId, input, { letInAt: now, task: "let_in", act: "burst_let_in" });
}

/** Returns to quarantine whoever of the group was let in. */
export async function undoLetIn(organizerId: string, input: OfBurst): Promise<Outcome> {
  return decide(organizerId, input, { letInAt: null, task: "return", act: "burst_returned" });
}

type Decision = { letInAt: Date | null; task: string; act: "burst_let_in" | "burst_returned" };

async function decide(organizerId: string, { slug, burst }: OfBurst, { act, ...data }: Decision): Promise<Outcome> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Outcome> => {
    const own = { id: burst, campaignId, holds: true };
    if ((await transaction.burst.count({ where: own })) === 0) return { ok: false, error: "unknown_burst" };
    const undecided = data.letInAt ? { letInAt: null } : { letInAt: { not: null } };
    const { count } = await transaction.burst.updateMany({
      where: { ...own, ...undecided },
      data: { ...data, place: null },
    });
    if (count > 0) await recordAct(transaction, { campaignId, organizerId, act, details: { burst } });
    return { ok: true };
  });
}
