import { isPublished } from "../../campaigns/state.ts";
import { pickText, titled, titleOf } from "../../campaigns/text.ts";
import { db } from "../../db.ts";
import { languagesOf } from "../../locale/of-campaign.ts";
import { translationState } from "../../locale/translation.ts";
import { checkAccess } from "../../team/access.ts";

export async function listReasons(organizerId: string, slug: string, locale: string, now = new Date()) {
  const access = await checkAccess(organizerId, slug, "read");
  if (!access.ok) return access;
  const { campaignId, role } = access;
  const campaign = await db().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: {
      texts: { select: { locale: true } },
      reasons: {
        orderBy: { number: "asc" },
        include: {
          texts: { select: { locale: true, title: true, updatedAt: true } },
          relatedCampaign: {
            select: { slug: true, defaultLocale: true, texts: { select: { locale: true, title: true } } },
          },
        },
      },
    },
  });
  const { defaultLocale } = campaign;
  const languages = languagesOf(campaign);
  const reasons = campaign.reasons.map(({ id, number, texts, relatedCampaign: other }) => {
    const text = pickText(titled(texts), locale, defaultLocale);
    return {
      id,
      number,
      title: text?.title ?? "",
      locale: text?.locale ?? defaultLocale,
      standings: languages.map((language) => ({
        locale: language,
        standing: translationState(texts, language, defaultLocale),
      })),
      related: other && titleOf(other, locale),
    };
  });
  return { ok: true, role, isPublic: isPublished(campaign, now), reasons } as const;
}

export type ListedReason = Extract<Awaited<ReturnType<typeof listReasons>>, { ok: true }>["reasons"][number];
