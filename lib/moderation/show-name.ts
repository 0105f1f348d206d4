import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";

type Outcome = { ok: true } | { ok: false; error: "unknown_signatory" } | Refused;

/** Idempotent. */
export async function showName(
  organizerId: string,
  { slug, id, shown }: { slug: string; id: string; shown: boolean },
  now = new Date(),
): Promise<Outcome> {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Outcome> => {
    const known = { id, campaignId, erasedAt: null };
    const { count } = await transaction.signature.updateMany({
      where: { ...known, hiddenAt: shown ? { not: null } : null },
      data: { hiddenAt: shown ? null : now },
    });
    if (count === 0)
      return (await transaction.signature.count({ where: known })) === 1
        ? { ok: true }
        : { ok: false, error: "unknown_signatory" };
    const act = shown ? "signature_shown" : "signature_hidden";
    await recordAct(transaction, { campaignId, organizerId, act, details: { signature: id }, now });
    return { ok: true };
  });
}
