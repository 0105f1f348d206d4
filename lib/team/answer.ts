import type { Prisma } from "#prisma/client/client.ts";
import { recordAct } from "../audit/record.ts";
import { lockCampaign } from "../campaigns/access.ts";
import { roleOf } from "../campaigns/role.ts";
import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";

/** The invitations that wait for this organizer's answer, the oldest first; whoever invited by name, if they gave one. */
export async function listInvitations(organizerId: string, locale: string) {
  const rows = await db().membership.findMany({
    where: { organizerId, acceptedAt: null },
    orderBy: [{ invitedAt: "asc" }, { campaignId: "asc" }],
    select: {
      role: true,
      invitedBy: true,
      campaign: { select: { slug: true, defaultLocale: true, texts: { select: { locale: true, title: true } } } },
    },
  });
  const ids = rows.flatMap(({ invitedBy }) => invitedBy ?? []);
  const inviters = await db().organizer.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return rows.map(({ role, invitedBy, campaign }) => ({
    slug: campaign.slug,
    title: titleOf(campaign, locale),
    role: roleOf(role),
    inviter: inviters.find(({ id }) => id === invitedBy)?.name ?? "",
  }));
}

/** Joins a team. Again is the same as once. */
export async function acceptInvitation(organizerId: string, slug: string, now = new Date()) {
  return answer(organizerId, slug, async (found, transaction) => {
    if (!found) return { ok: false, error: "unknown_campaign" } as const;
    if (found.acceptedAt) return { ok: true } as const;
    const { campaignId } = found;
    await transaction.membership.update({
      where: { campaignId_organizerId: { campaignId, organizerId } },
      data: { acceptedAt: now },
    });
    await recordAct(transaction, { campaignId, organizerId, act: "member_accepted", now });
    return { ok: true } as const;
  });
}

/** Says no to an invitation. Again is the same as once; who said yes before leaves the team instead. */
export async function declineInvitation(organizerId: string, slug: string, now = new Date()) {
  return answer(organizerId, slug, async (found, transaction) => {
    if (!found) return { ok: true } as const;
    if (found.acceptedAt) return { ok: false, error: "accepted_before" } as const;
    const { campaignId } = found;
    await transaction.membership.delete({ where: { campaignId_organizerId: { campaignId, organizerId } } });
    const details = { member: organizerId }; // no more: their account is forgotten (lib/organizers/forget.ts)
    await recordAct(transaction, { campaignId, organizerId: null, act: "member_declined", details, now });
    return { ok: true } as const;
  });
}

type Found = { campaignId: number; acceptedAt: Date | null } | null;

/** The campaign's row is locked, as for all that changes a team. */
async function answer<Outcome>(
  organizerId: string,
  slug: string,
  act: (found: Found, transaction: Prisma.TransactionClient) => Promise<Outcome>,
): Promise<Outcome> {
  return db().$transaction(async (transaction) => {
    await lockCampaign(transaction, slug);
    const found = await transaction.membership.findFirst({
      where: { organizerId, campaign: { slug } },
      select: { campaignId: true, acceptedAt: true },
    });
    return act(found, transaction);
  });
}
