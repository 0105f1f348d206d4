import { setHeads } from "../campaigns/head.ts";
import { isWritten } from "../campaigns/written.ts";
import { translationState } from "../locale/translation.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import type { LetterInput } from "./schema.ts";
import { findVersions, revisionOf, textOf, type Version } from "./versions.ts";

/** Saves one language, unless it changed since it was loaded. Resaving confirms an older translation. */
export async function saveLetter(organizerId: string, input: LetterInput, now = new Date()) {
  const { slug, locale, revision } = input;
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const campaign = await transaction.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { defaultLocale: true, publishedAt: true, texts: { select: { locale: true } } },
    });
    if (!campaign.texts.some((text) => text.locale === locale))
      return { ok: false, error: "unknown_language" } as const;
    const { draft } = await findVersions(campaignId, transaction);
    if (!draft) return { ok: false, error: "published" } as const;
    if (!isNews(draft, input, campaign.defaultLocale)) return { ok: true } as const;
    if (revisionOf(draft, locale) !== revision) return { ok: false, error: "overtaken" } as const;

    const { title, addressee, text } = input;
    const data = { title, addressee, text, updatedAt: now };
    await transaction.letterText.upsert({
      where: { versionId_locale: { versionId: draft.id, locale } },
      create: { versionId: draft.id, locale, ...data },
      update: { ...data, revision: { increment: 1 } },
    });
    if (!campaign.publishedAt) await setHeads(transaction, campaignId, [input]);
    const details = { version: draft.number, locale };
    await recordAct(transaction, { campaignId, organizerId, act: "letter_saved", details, now });
    return { ok: true } as const;
  });
}

function isNews(draft: Version, { locale, title, addressee, text }: LetterInput, own: string): boolean {
  const saved = textOf(draft, locale);
  if (saved?.title !== title || saved.addressee !== addressee || saved.text !== text) return true;
  return translationState(draft.texts.filter(isWritten), locale, own) === "older";
}
