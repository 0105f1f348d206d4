import { recordAct } from "../../record/write.ts";
import { actOn } from "../../team/access.ts";

/** Exports that the key has started continue. */
export async function revokeKey(organizerId: string, { slug, key }: { slug: string; key: string }, now = new Date()) {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const { count } = await transaction.apiKey.updateMany({
      where: { id: key, campaignId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return { ok: false, error: "unknown_key" } as const;
    await recordAct(transaction, { campaignId, organizerId, act: "api_key_revoked", details: { key }, now });
    return { ok: true } as const;
  });
}
