import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";

type Deleted = { ok: true } | { ok: false; error: "not_a_draft" | "not_its_slug" } | Refused;

/** Deletes a draft without any signatures, on paper or online. The record keeps its events, without the campaign. */
export async function deleteCampaign(
  organizerId: string,
  { campaign: slug, typed }: { campaign: string; typed: string },
  now = new Date(),
): Promise<Deleted> {
  return actOn(organizerId, slug, "own", async ({ campaignId, transaction }): Promise<Deleted> => {
    const { publishedAt, _count } = await transaction.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { publishedAt: true, _count: { select: { signatures: true } } },
    });
    const onPaper = await transaction.paperCount.count({ where: { campaignId, count: { gt: 0 } } });
    if (publishedAt || _count.signatures + onPaper > 0) return { ok: false, error: "not_a_draft" };
    if (typed !== slug) return { ok: false, error: "not_its_slug" };
    await recordAct(transaction, { campaignId, organizerId, act: "campaign_deleted", details: { slug }, now });
    await transaction.mail.deleteMany({ where: { campaignId, batchId: null } }); // invitations that can no longer be accepted
    await transaction.membership.deleteMany({ where: { campaignId } });
    await transaction.reasonText.deleteMany({ where: { reason: { campaignId } } });
    await transaction.reason.deleteMany({ where: { campaignId } });
    await transaction.letterText.deleteMany({ where: { version: { campaignId } } });
    await transaction.letterVersion.deleteMany({ where: { campaignId } });
    await transaction.campaignText.deleteMany({ where: { campaignId } });
    await transaction.campaign.delete({ where: { id: campaignId } });
    return { ok: true };
  });
}
