import { isDone, setDone } from "../http/forms/once.ts";
import { recordAct } from "../record/write.ts";
import { DEFAULT_MONTHS } from "../retention/months.ts";
import { actOn, type Refused } from "../team/access.ts";
import { claimSlug } from "./claim-slug.ts";

type Host = { id: string; host: boolean };
type Duplicated = { ok: true; slug: string } | { ok: false; error: "forbidden" | "done_already" } | Refused;

/**
 * Makes a draft with the newest words of a letter, its reasons and their translations: nothing of its signatures, dates or
 * team. Only for hosts, who may create letters, and own this one.
 */
export async function duplicateCampaign(
  { id: organizerId, host }: Host,
  { campaign, once }: { campaign: string; once?: string },
  now = new Date(),
): Promise<Duplicated> {
  return actOn(organizerId, campaign, "own", async ({ campaignId, transaction }): Promise<Duplicated> => {
    if (!host) return { ok: false, error: "forbidden" };
    const claim = await claimSlug(transaction, campaign);
    if (await isDone(transaction, once)) return { ok: false, error: "done_already" };
    const slug = claim.ok ? campaign : claim.suggestion;
    const { texts, versions, reasons, ...settings } = await transaction.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: {
        ...{ defaultLocale: true, goal: true, goalSteps: true, hashtags: true, timeZone: true },
        texts: { select: { locale: true, title: true, summary: true, addressee: true, shareText: true } },
        versions: {
          ...{ orderBy: { number: "desc" }, take: 1 },
          select: { texts: { select: { locale: true, title: true, addressee: true, text: true } } },
        },
        reasons: {
          orderBy: { number: "asc" },
          select: {
            ...{ number: true, relatedCampaignId: true },
            texts: { select: { locale: true, title: true, summary: true, text: true, sources: true } },
          },
        },
      },
    });
    const { id } = await transaction.campaign.create({
      data: {
        ...settings,
        ...{ slug, createdAt: now, retentionMonths: DEFAULT_MONTHS },
        retentionChoices: { create: { months: DEFAULT_MONTHS, at: now } },
        texts: { create: texts },
        versions: { create: { number: 1, createdAt: now, texts: { create: versions[0]?.texts ?? [] } } },
        reasons: { create: reasons.map(({ texts: words, ...reason }) => ({ ...reason, texts: { create: words } })) },
        members: { create: { organizerId, role: "owner", invitedAt: now, acceptedAt: now } },
      },
    });
    await setDone(transaction, once, now);
    const details = { slug, of: campaign };
    await recordAct(transaction, { campaignId: id, organizerId, act: "campaign_created", details, now });
    return { ok: true, slug };
  });
}
