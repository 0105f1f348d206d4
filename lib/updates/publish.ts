import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import { endMailing, mayMail } from "./mailing.ts";
import { seenOf } from "./revision.ts";
import type { OfUpdate, Publication } from "./schema.ts";

/** Publishes the update as it was seen. Emails consenting signatories if requested, at most once per update. */
export async function publishUpdate(organizerId: string, { slug, id, seen, mails }: Publication, now = new Date()) {
  return actOn(organizerId, slug, "update", async ({ campaignId, transaction }) => {
    const update = await transaction.update.findFirst({
      where: { id, campaignId },
      include: { texts: true, picture: { select: { digest: true } }, mailing: true, campaign: true },
    });
    if (!update) return { ok: false, error: "update_gone" } as const;
    const isPublic = update.publishedAt !== null && update.withdrawnAt === null;
    const mailsNow = mails && update.mailing === null;
    if (isPublic && !mailsNow) return { ok: true } as const;
    if (seenOf(update) !== seen) return { ok: false, error: "update_changed" } as const;
    const own = update.texts.find(({ locale }) => locale === update.campaign.defaultLocale);
    if (!own) return { ok: false, error: "words_missing" } as const;
    if (update.picture && own.alt === "") return { ok: false, error: "alt_missing" } as const;
    if (mailsNow && !(await mayMail(transaction, campaignId, now)))
      return { ok: false, error: "too_many_mailings" } as const;

    const about = { campaignId, organizerId, details: { update: id, kind: update.kind }, now };
    if (!isPublic) {
      const data = update.publishedAt ? { withdrawnAt: null, correctedAt: now } : { publishedAt: now };
      await transaction.update.update({ where: { id }, data });
      await recordAct(transaction, { ...about, act: "update_published" });
    }
    if (mailsNow) {
      await transaction.updateMailing.create({ data: { updateId: id, organizerId, startedAt: now } });
      await recordAct(transaction, { ...about, act: "update_mailed" });
    }
    return { ok: true } as const;
  });
}

export async function withdrawUpdate(organizerId: string, { slug, id }: OfUpdate, now = new Date()) {
  return actOn(organizerId, slug, "own", async ({ campaignId, transaction }) => {
    const { count } = await transaction.update.updateMany({
      where: { id, campaignId, publishedAt: { not: null }, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) return { ok: false, error: "update_gone" } as const;
    await endMailing(transaction, id, now);
    await recordAct(transaction, { campaignId, organizerId, act: "update_withdrawn", details: { update: id }, now });
    return { ok: true } as const;
  });
}

export async function removeUpdate(organizerId: string, { slug, id }: OfUpdate, now = new Date()) {
  return actOn(organizerId, slug, "update", async ({ campaignId, transaction }) => {
    const { count } = await transaction.update.deleteMany({ where: { id, campaignId, publishedAt: null } });
    if (count === 0) return { ok: false, error: "update_gone" } as const;
    await recordAct(transaction, { campaignId, organizerId, act: "update_removed", details: { update: id }, now });
    return { ok: true } as const;
  });
}
