import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";
import type { OfRuling } from "./schema.ts";

type Outcome = { ok: true } | { ok: false; error: "unknown_ruling" } | Refused;

/** Stops a ruling; what it has invalidated stays so. Idempotent. */
export async function cancelRuling(organizerId: string, input: OfRuling, now = new Date()): Promise<Outcome> {
  return change(organizerId, input, {
    from: ["running"],
    data: { state: "cancelled", cancelledAt: now, endedAt: now },
    act: "ruling_cancelled",
  });
}

/** Has the worker restore exactly what this ruling invalidated, and stops it if running. */
export async function undoRuling(organizerId: string, input: OfRuling): Promise<Outcome> {
  return change(organizerId, input, {
    from: ["running", "done", "cancelled", "failed"],
    data: { state: "undoing", place: null, attempts: 0 },
    act: "ruling_undone",
  });
}

type Change = {
  from: string[];
  data: { state: string; cancelledAt?: Date; endedAt?: Date; place?: null; attempts?: 0 };
  act: "ruling_cancelled" | "ruling_undone";
};

/** The conditional update makes a second concurrent change a no-op. */
async function change(organizerId: string, { slug, ruling }: OfRuling, { from, data, act }: Change): Promise<Outcome> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Outcome> => {
    const own = { id: ruling, campaignId };
    const { count } = await transaction.ruling.updateMany({ where: { ...own, state: { in: from } }, data });
    if (count === 0)
      return (await transaction.ruling.count({ where: own })) === 1
        ? { ok: true }
        : { ok: false, error: "unknown_ruling" };
    await recordAct(transaction, { campaignId, organizerId, act, details: { ruling } });
    return { ok: true };
  });
}
