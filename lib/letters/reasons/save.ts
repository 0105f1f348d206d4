import { translationState } from "../../locale/translation.ts";
import { recordAct } from "../../record/write.ts";
import { actOn } from "../../team/access.ts";
import { findRelated } from "./related.ts";
import type { ReasonChange } from "./schema.ts";

const include = {
  texts: true,
  relatedCampaign: { select: { slug: true } },
  campaign: { select: { defaultLocale: true, texts: { select: { locale: true } } } },
} as const;

/** `revision` is the one the edit began from (0: none); a newer save is not overwritten. */
export async function saveReason(organizerId: string, change: ReasonChange, now = new Date()) {
  const { slug, id, revision, related, locale, title, summary, text, sources } = change;
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const reason = await transaction.reason.findFirst({ where: { id, campaignId }, include });
    if (!reason) return { ok: false, error: "reason_gone" } as const;
    const { number, texts, campaign } = reason;
    if (!campaign.texts.some((known) => known.locale === locale))
      return { ok: false, error: "unknown_language" } as const;

    const saved = texts.find((known) => known.locale === locale);
    const written = { title, summary, text, sources };
    const isOther = related !== undefined && related !== (reason.relatedCampaign?.slug ?? "");
    // Saving an older translation unchanged marks it as current.
    const isNewer = !isSame(saved, written) || translationState(texts, locale, campaign.defaultLocale) === "older";
    if (!isOther && !isNewer) return { ok: true, number } as const;
    if (saved && saved.revision !== revision) return { ok: false, error: "overtaken" } as const;

    if (isOther) {
      const other = await findRelated(transaction, campaignId, related, now);
      if (!other.ok) return other;
      await transaction.reason.update({ where: { id }, data: { relatedCampaignId: other.id } });
    }
    const data = { ...written, updatedAt: saved && !isNewer ? saved.updatedAt : now };
    await transaction.reasonText.upsert({
      where: { reasonId_locale: { reasonId: id, locale } },
      create: { reasonId: id, locale, ...data },
      update: { ...data, revision: { increment: 1 } },
    });
    const details = { reason: id, number, locale };
    await recordAct(transaction, { campaignId, organizerId, act: "reason_saved", details, now });
    return { ok: true, number } as const;
  });
}

type Written = Pick<ReasonChange, "title" | "summary" | "text" | "sources">;

function isSame(saved: Written | undefined, written: Written): boolean {
  const { title, summary, text, sources } = written;
  return (
    saved !== undefined &&
    saved.title === title &&
    saved.summary === summary &&
    saved.text === text &&
    saved.sources.join("\n") === sources.join("\n")
  );
}
