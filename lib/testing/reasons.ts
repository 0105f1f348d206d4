import { db } from "../db.ts";
import type { TestCampaign } from "./makers.ts";

const TEXT = { title: "Why", summary: "In short.", text: "Because.", sources: ["A source"] };

export function aReasonInput<Fields extends object>(campaign: Pick<TestCampaign, "slug">, fields: Fields) {
  return { slug: campaign.slug, locale: "en" as const, ...TEXT, ...fields };
}

export async function aReason(campaign: Pick<TestCampaign, "id">, { title = "Why", locales = ["en"] } = {}) {
  const number = 1 + (await db().reason.count({ where: { campaignId: campaign.id } }));
  const texts = { create: locales.map((locale) => ({ ...TEXT, title, locale })) };
  return db().reason.create({ data: { campaignId: campaign.id, number, texts }, select: { id: true, number: true } });
}

/** A campaign's reasons in order, as number and title. */
export async function titlesOf(campaign: Pick<TestCampaign, "id">): Promise<[number, string | undefined][]> {
  const reasons = await db().reason.findMany({
    where: { campaignId: campaign.id },
    orderBy: { number: "asc" },
    include: { texts: { select: { title: true } } },
  });
  return reasons.map(({ number, texts }) => [number, texts[0]?.title]);
}
