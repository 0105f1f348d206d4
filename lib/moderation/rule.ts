import { isDone, setDone } from "../http/forms/once.ts";
import { recordAct } from "../record/write.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { actOn, type Refused } from "../team/access.ts";

type Chosen = { slug: string; ids: string[] };
type Ruled = { ok: true; count: number } | { ok: false; error: "nothing_to_invalidate" | "done_already" } | Refused;

/** Invalidates chosen signatures, skipping those already invalidated. `once` makes it idempotent. */
export async function invalidateChosen(
  organizerId: string,
  { slug, ids, reason, once }: Chosen & { reason: string; once?: string },
  now = new Date(),
): Promise<Ruled> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Ruled> => {
    if (await isDone(transaction, once)) return { ok: false, error: "done_already" };
    const isOpen = { OR: [{ invalidatedAt: null }, { quarantinedAt: { not: null } }] };
    const valid = { id: { in: ids }, campaignId, ...isOpen, erasedAt: null };
    if ((await transaction.signature.count({ where: valid })) === 0)
      return { ok: false, error: "nothing_to_invalidate" };
    const fields = { campaignId, organizerId, reason, createdAt: now, endedAt: now, state: "done" };
    const { id: ruling } = await transaction.ruling.create({ data: { ...fields, total: ids.length } });
    const count = await invalidateSignatures(campaignId, ids, { now, ruling, transaction });
    await transaction.ruling.update({ where: { id: ruling }, data: { total: count, done: count } });
    await setDone(transaction, once, now);
    const details = { ruling, number: count };
    await recordAct(transaction, { campaignId, organizerId, act: "signature_ruled_out", details, now });
    return { ok: true, count };
  });
}

export async function restore(
  organizerId: string,
  { slug, ids }: Chosen,
  now = new Date(),
): Promise<{ ok: true; count: number } | Refused> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const count = await restoreSignatures(campaignId, ids, { transaction });
    if (count > 0)
      await recordAct(transaction, {
        campaignId,
        organizerId,
        act: "signature_restored",
        details: { number: count },
        now,
      });
    return { ok: true, count } as const;
  });
}
