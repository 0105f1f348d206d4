import type { Prisma } from "#prisma/client/client.ts";
import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";
import { lockCampaign } from "./access.ts";
import { roleOf } from "./role.ts";

/** Pending invitations, oldest first, with the inviter's name if given. */
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

/** Idempotent. */
export async function acceptInvitation(organizerId: string, slug: string, now = new Date()) {
  return respond(organizerId, slug, async (found, transaction) => {
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

/** Idempotent; members who have accepted must leave instead. */
export async function declineInvitation(organizerId: string, slug: string, now = new Date()) {
  return respond(organizerId, slug, async (found, transaction) => {
    if (!found) return { ok: true } as const;
    if (found.acceptedAt) return { ok: false, error: "accepted_before" } as const;
    const { campaignId } = found;
    await transaction.membership.delete({ where: { campaignId_organizerId: { campaignId, organizerId } } });
    const details = { member: organizerId }; // this account may be forgotten (organizers/forget.ts)
    await recordAct(transaction, { campaignId, organizerId: null, act: "member_declined", details, now });
    return { ok: true } as const;
  });
}

type Found = { campaignId: number; acceptedAt: Date | null } | null;

async function respond<Outcome>(
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
