import { setHeads } from "../campaigns/head.ts";
import type { TranslationInput } from "../letters/schema.ts";
import { findRevisions, revisionOf } from "../letters/versions.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";

/** Publishes a new language of the current version. Refused while a correction is open: it is saved there instead. */
export async function publishTranslation(organizerId: string, input: TranslationInput, now = new Date()) {
  const { slug, locale, revision, title, addressee, text } = input;
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const known = await transaction.campaignText.count({ where: { campaignId, locale } });
    if (known === 0) return { ok: false, error: "unknown_language" } as const;
    const { draft, published } = await findRevisions(campaignId, transaction);
    if (draft || !published) return { ok: false, error: "draft_open" } as const;
    if (revisionOf(published, locale) !== `${published.id}.0`) return { ok: false, error: "published" } as const;
    if (revision !== `${published.id}.0`) return { ok: false, error: "overtaken" } as const;
    await transaction.letterText.create({
      data: { versionId: published.id, locale, title, addressee, text, updatedAt: now },
    });
    await setHeads(transaction, campaignId, [input]);
    const details = { version: published.number, locale };
    await recordAct(transaction, { campaignId, organizerId, act: "translation_published", details, now });
    return { ok: true } as const;
  });
}
