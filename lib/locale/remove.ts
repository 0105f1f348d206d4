import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import type { OfLanguage } from "./schema.ts";

/** Removes a language and its texts, unless it is the campaign's own or readers can already read it. */
export async function removeLanguage(organizerId: string, { slug, locale }: OfLanguage, now = new Date()) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const campaign = await transaction.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { defaultLocale: true },
    });
    if (campaign.defaultLocale === locale) return { ok: false, error: "own_language" } as const;
    const read = await listRead(campaignId, transaction);
    if (read.includes(locale)) return { ok: false, error: "language_published" } as const;

    await transaction.letterText.deleteMany({ where: { locale, version: { campaignId } } });
    await transaction.reasonText.deleteMany({ where: { locale, reason: { campaignId } } });
    const { count } = await transaction.campaignText.deleteMany({ where: { campaignId, locale } });
    if (count === 0) return { ok: true } as const;
    await recordAct(transaction, { campaignId, organizerId, act: "language_removed", details: { locale }, now });
    return { ok: true } as const;
  });
}

export async function listRead(campaignId: number, transaction: Prisma.TransactionClient = db()): Promise<string[]> {
  const isPublished = { publishedAt: { not: null } };
  const [letters, reasons] = [
    await transaction.letterText.groupBy({ by: "locale", where: { version: { campaignId, ...isPublished } } }),
    await transaction.reasonText.groupBy({ by: "locale", where: { reason: { campaignId, campaign: isPublished } } }),
  ];
  return [...letters, ...reasons].map(({ locale }) => locale);
}
