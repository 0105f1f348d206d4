import { isPublished } from "../../campaigns/state.ts";
import { db } from "../../db.ts";
import type { Locale } from "../../locale/locales.ts";
import { languagesOf } from "../../locale/of-campaign.ts";
import { type TranslationState, translationState } from "../../locale/translation.ts";
import { findLast, type Last } from "../../record/last.ts";
import { checkAccess, type Refused } from "../../team/access.ts";
import type { Need, Role } from "../../team/role.ts";

export type Text = { title: string; summary: string; text: string; sources: string[]; revision: number };

export type Reason = {
  id: number;
  number: number;
  total: number; // reasons in the campaign
  own: string; // the campaign's own language
  locale: Locale;
  text?: Text; // absent if not translated yet
  original?: Text; // only for a translation
  languages: { locale: Locale; standing: TranslationState }[];
  related: string; // the slug of a campaign, or empty
  isPublic: boolean; // if so, saving publishes
  saved?: Last;
};

type Which = { id: number } | { number: number }; // numbers can change between requests
type Options = { need?: Need; locale?: string; saver?: boolean; now?: Date };

/** One reason as its team sees it, in the campaign's own language by default. */
export async function readReason(
  organizerId: string,
  slug: string,
  which: Which,
  { need = "read", locale: wanted, saver, now = new Date() }: Options = {},
): Promise<
  | { ok: true; campaignId: number; role: Role; reason: Reason }
  | { ok: false; error: "unknown_reason" | "unknown_language" }
  | Refused
> {
  const access = await checkAccess(organizerId, slug, need);
  if (!access.ok) return access;
  const { campaignId, role } = access;
  const row = await db().reason.findFirst({
    where: { campaignId, ...which },
    include: {
      texts: true,
      relatedCampaign: { select: { slug: true } },
      campaign: { include: { texts: { select: { locale: true } }, _count: { select: { reasons: true } } } },
    },
  });
  if (!row) return { ok: false, error: "unknown_reason" };
  const { id, number, texts, campaign } = row;
  const own = campaign.defaultLocale;
  const languages = languagesOf(campaign);
  const locale = languages.find((language) => language === (wanted ?? own));
  if (!locale) return { ok: false, error: "unknown_language" };
  const textIn = (language: string) => texts.find((text) => text.locale === language);
  const reason = {
    id,
    number,
    total: campaign._count.reasons,
    own,
    locale,
    text: textIn(locale),
    original: locale === own ? undefined : textIn(own),
    languages: languages.map((language) => ({ locale: language, standing: translationState(texts, language, own) })),
    related: row.relatedCampaign?.slug ?? "",
    isPublic: isPublished(campaign, now),
    saved: saver
      ? await findLast({ campaignId, acts: ["reason_added", "reason_saved"], details: { reason: id, locale } })
      : undefined,
  };
  return { ok: true, campaignId, role, reason };
}

export async function readNewReason(organizerId: string, slug: string, now = new Date()) {
  const access = await checkAccess(organizerId, slug, "write");
  if (!access.ok) return access;
  const { campaignId } = access;
  const campaign = await db().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { defaultLocale: true, publishedAt: true },
  });
  return { ok: true, campaignId, own: campaign.defaultLocale, isPublic: isPublished(campaign, now) } as const;
}
