import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import type { OfLanguage } from "./schema.ts";

/** Idempotent. Readers do not see the language until something is written in it. */
export async function addLanguage(organizerId: string, { slug, locale }: OfLanguage, now = new Date()) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const data = { campaignId, locale, title: "", summary: "", addressee: "", updatedAt: now };
    const { count } = await transaction.campaignText.createMany({ data, skipDuplicates: true });
    if (count === 0) return { ok: true } as const;
    await recordAct(transaction, { campaignId, organizerId, act: "language_added", details: { locale }, now });
    return { ok: true } as const;
  });
}
