import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import type { DraftSeen } from "./schema.ts";
import { findRevisions, findVersions, seenOf } from "./versions.ts";

/** Starts a correction as a copy of the published version, unless a draft exists. Revisions continue. */
export async function startVersion(organizerId: string, slug: string, now = new Date()) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const { draft, published } = await findVersions(campaignId, transaction);
    if (draft || !published) return { ok: true } as const;
    const number = published.number + 1;
    await transaction.letterVersion.create({
      data: {
        campaignId,
        number,
        createdAt: now,
        texts: {
          create: published.texts.map(({ locale, title, addressee, text, revision, updatedAt }) => ({
            ...{ locale, title, addressee, text, updatedAt },
            revision: revision + 1,
          })),
        },
      },
    });
    const details = { version: number };
    await recordAct(transaction, { campaignId, organizerId, act: "version_started", details, now });
    return { ok: true } as const;
  });
}

/** Discards a correction, unless it was saved since the organizer saw it. */
export async function discardVersion(organizerId: string, { slug, seen }: DraftSeen, now = new Date()) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const { draft, published } = await findRevisions(campaignId, transaction);
    if (!draft || !published) return { ok: false, error: "no_draft" } as const;
    if (seenOf(draft) !== seen) return { ok: false, error: "draft_changed" } as const;
    await transaction.letterText.deleteMany({ where: { versionId: draft.id } });
    await transaction.letterVersion.delete({ where: { id: draft.id } });
    const details = { version: draft.number };
    await recordAct(transaction, { campaignId, organizerId, act: "version_discarded", details, now });
    return { ok: true } as const;
  });
}
