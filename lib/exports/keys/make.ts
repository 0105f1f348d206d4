import { recordAct } from "../../record/write.ts";
import { actOn } from "../../team/access.ts";
import { uuidv7 } from "../../uuid.ts";
import type { NewKey } from "./schema.ts";
import { digestKey, makeKeyToken } from "./token.ts";

export const KEYS_MAX = 20;

/** Names of unrevoked keys are unique, so resubmitting the form makes no second key. */
export async function makeKey(organizerId: string, { slug, name, scope }: NewKey, now = new Date()) {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const inForce = await transaction.apiKey.findMany({
      where: { campaignId, revokedAt: null },
      select: { name: true },
    });
    if (inForce.some((key) => key.name === name)) return { ok: false, error: "key_name_taken" } as const;
    if (inForce.length >= KEYS_MAX) return { ok: false, error: "too_many_keys" } as const;
    const [id, token] = [uuidv7(now.getTime()), makeKeyToken()];
    const data = { id, campaignId, organizerId, name, scope, digest: digestKey(token), createdAt: now };
    await transaction.apiKey.create({ data });
    await recordAct(transaction, { campaignId, organizerId, act: "api_key_made", details: { key: id, scope }, now });
    return { ok: true, id, token } as const;
  });
}
