import type { Prisma } from "#prisma/client/client.ts";
import { titleOf } from "../../campaigns/text.ts";
import { db } from "../../db.ts";

type Found =
  | { ok: true; id: number | null }
  | { ok: false; error: "invalid_input"; issues: [{ field: "related"; code: "unknown_related" }] };

/** Any published campaign except the reason's own; an empty slug is none. */
export async function findRelated(
  transaction: Prisma.TransactionClient,
  campaignId: number,
  slug: string,
  now: Date,
): Promise<Found> {
  if (slug === "") return { ok: true, id: null };
  const where = { slug, id: { not: campaignId }, publishedAt: { lte: now } };
  const found = await transaction.campaign.findFirst({ where, select: { id: true } });
  if (found) return { ok: true, id: found.id };
  return { ok: false, error: "invalid_input", issues: [{ field: "related", code: "unknown_related" }] };
}

export async function listRelatable(campaignId: number, locale: string, now = new Date()) {
  const rows = await db().campaign.findMany({
    where: { id: { not: campaignId }, publishedAt: { lte: now } },
    select: { slug: true, defaultLocale: true, texts: { select: { locale: true, title: true } } },
  });
  return rows
    .map((campaign) => ({ slug: campaign.slug, title: titleOf(campaign, locale) }))
    .toSorted((a, b) => a.title.localeCompare(b.title, locale));
}
