import { db } from "../db.ts";
import { findLetter } from "../letters/find.ts";
import { listReasons } from "../letters/reasons/list.ts";
import { LOCALES } from "./locales.ts";
import { listRead } from "./remove.ts";
import { translationState } from "./translation.ts";

export async function surveyLanguages(organizerId: string, slug: string, locale: string, now = new Date()) {
  const letter = await findLetter(organizerId, slug, undefined, { now });
  if (!letter.ok) return letter;
  const listed = await listReasons(organizerId, slug, locale, now);
  if (!listed.ok) return listed;
  const { campaign } = letter;
  const texts = await db().campaignText.findMany({
    where: { campaignId: campaign.id, summary: { not: "" } },
    select: { locale: true, updatedAt: true },
  });
  const own = campaign.defaultLocale;
  const kept = [own, ...(await listRead(campaign.id))];
  return {
    ok: true,
    campaign,
    letter: { standings: letter.standings, isDraft: letter.isDraft },
    summary: {
      standings: campaign.locales.map((one) => ({ locale: one, standing: translationState(texts, one, own) })),
    },
    reasons: listed.reasons,
    removable: campaign.locales.filter((one) => !kept.includes(one)),
    others: LOCALES.filter((one) => !campaign.locales.includes(one)),
  } as const;
}
