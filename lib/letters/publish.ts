import type { Prisma } from "#prisma/client/client.ts";
import { setHeads } from "../campaigns/head.ts";
import { isWritten } from "../campaigns/written.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import { noteField, type Publishing } from "./schema.ts";
import { findVersions, seenOf, textOf, type Version, withoutBlank } from "./versions.ts";

/** Publishes a correction exactly as its owner saw it. Earlier signatures keep the version they signed. */
export async function publishVersion(organizerId: string, input: Publishing, now = new Date()) {
  return actOn(organizerId, input.slug, "own", async ({ campaignId, transaction }) => {
    const { draft: whole, published } = await findVersions(campaignId, transaction);
    if (!whole || !published) return { ok: false, error: "no_draft" } as const;
    if (seenOf(whole) !== input.seen) return { ok: false, error: "draft_changed" } as const;
    const draft = withoutBlank(whole, published);
    const { defaultLocale } = await transaction.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { defaultLocale: true },
    });
    if (!textOf(draft, defaultLocale) || !draft.texts.every(isWritten))
      return { ok: false, error: "empty_text" } as const;
    if (isSame(draft, published)) return { ok: false, error: "nothing_changed" } as const;
    if (!input[noteField(defaultLocale)]) {
      const issues = [{ field: noteField(defaultLocale), code: "required" }];
      return { ok: false, error: "invalid_input", issues } as const;
    }

    const languages = draft.texts.map(({ locale }) => locale);
    await transaction.letterText.deleteMany({ where: { versionId: draft.id, locale: { notIn: languages } } });
    await writeNotes(transaction, draft, input);
    await transaction.letterVersion.update({ where: { id: draft.id }, data: { publishedAt: now } });
    await setHeads(transaction, campaignId, draft.texts);
    const details = { version: draft.number };
    await recordAct(transaction, { campaignId, organizerId, act: "version_published", details, now });
    return { ok: true } as const;
  });
}

export function isSame(one: Version, other: Version): boolean {
  return (
    one.texts.length === other.texts.length &&
    one.texts.every(({ locale, title, addressee, text }) => {
      const twin = textOf(other, locale);
      return twin?.title === title && twin.addressee === addressee && twin.text === text;
    })
  );
}

/** Runs before publication, which freezes the texts. Keeps `updatedAt`, which dates translations. */
async function writeNotes(transaction: Prisma.TransactionClient, { texts }: Version, input: Publishing): Promise<void> {
  for (const { versionId, locale, updatedAt } of texts)
    await transaction.letterText.update({
      where: { versionId_locale: { versionId, locale } },
      data: { note: String(input[noteField(locale)] ?? ""), updatedAt },
    });
}
