import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";
import type { Description } from "./schema.ts";

type Described = { ok: true } | { ok: false; error: "overtaken" | "unknown_language" } | Refused;

export async function describeCampaign(organizerId: string, input: Description, now = new Date()): Promise<Described> {
  const { campaign, locale, revision, summary, shareText } = input;
  return actOn(organizerId, campaign, "write", async ({ campaignId, transaction }): Promise<Described> => {
    const key = { campaignId_locale: { campaignId, locale } };
    const row = await transaction.campaignText.findUnique({
      where: key,
      select: { summary: true, shareText: true, revision: true },
    });
    if (!row) return { ok: false, error: "unknown_language" };
    if (row.summary === summary && row.shareText === shareText) return { ok: true };
    if (row.revision !== revision) return { ok: false, error: "overtaken" };
    const data = { summary, shareText, revision: revision + 1, updatedAt: now };
    await transaction.campaignText.update({ where: key, data });
    await recordAct(transaction, { campaignId, organizerId, act: "text_saved", details: { locale }, now });
    return { ok: true };
  });
}
