import { type Act, recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import type { OfPack } from "./schema.ts";
import { IN_WORK, type PackState } from "./state.ts";

export async function cancelPack(organizerId: string, pack: OfPack, now = new Date()) {
  return end(organizerId, pack, { from: [...IN_WORK], to: "cancelled", act: "pack_cancelled" }, now);
}

/** Removes a pack's file. Its metadata and digest are kept. */
export async function removePack(organizerId: string, pack: OfPack, now = new Date()) {
  return end(organizerId, pack, { from: ["done"], to: "gone", act: "pack_removed" }, now);
}

type Transition = { from: PackState[]; to: PackState; act: Act };

/** The row lock keeps the worker from adding parts, so this deletes them all. */
async function end(organizerId: string, { slug, id }: OfPack, { from, to, act }: Transition, now: Date) {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const { count } = await transaction.pack.updateMany({
      where: { id, campaignId, state: { in: from } },
      data: { state: to, ...(to === "cancelled" && { endedAt: now }) },
    });
    if (count === 0) return { ok: false, error: "pack_gone" } as const;
    await transaction.packPart.deleteMany({ where: { packId: id } });
    await recordAct(transaction, { campaignId, organizerId, act, details: { pack: id }, now });
    return { ok: true } as const;
  });
}
