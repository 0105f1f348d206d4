import type { Prisma } from "#prisma/client/client.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "./access.ts";
import type { Role } from "./role.ts";
import type { OfTeam } from "./schema.ts";

/** The last owner keeps the role. */
export async function changeRole(
  organizerId: string,
  { slug, member, role }: OfTeam & { role: Role },
  now = new Date(),
) {
  return actOn(organizerId, slug, "own", async ({ campaignId, transaction }) => {
    const found = await findMember(transaction, campaignId, member);
    if (!found) return { ok: false, error: "unknown_member" } as const;
    if (found.role === role) return { ok: true } as const;
    if (await isLastOwner(transaction, campaignId, member)) return { ok: false, error: "last_owner" } as const;
    await transaction.membership.update({ where: key(campaignId, member), data: { role } });
    const details = { member, role };
    await recordAct(transaction, { campaignId, organizerId, act: "member_changed", details, now });
    return { ok: true } as const;
  });
}

/** Access ends with the member's next request. */
export async function removeMember(organizerId: string, { slug, member }: OfTeam, now = new Date()) {
  return actOn(organizerId, slug, "own", async ({ campaignId, transaction }) => {
    const found = await findMember(transaction, campaignId, member);
    if (!found) return { ok: false, error: "unknown_member" } as const;
    if (await isLastOwner(transaction, campaignId, member)) return { ok: false, error: "last_owner" } as const;
    await transaction.membership.delete({ where: key(campaignId, member) });
    const details = { member, role: found.role };
    await recordAct(transaction, { campaignId, organizerId, act: "member_removed", details, now });
    return { ok: true } as const;
  });
}

export async function leaveTeam(organizerId: string, slug: string, now = new Date()) {
  return actOn(organizerId, slug, "read", async ({ campaignId, role, transaction }) => {
    if (await isLastOwner(transaction, campaignId, organizerId)) return { ok: false, error: "last_owner" } as const;
    await transaction.membership.delete({ where: key(campaignId, organizerId) });
    await recordAct(transaction, { campaignId, organizerId, act: "member_left", details: { role }, now });
    return { ok: true } as const;
  });
}

function key(campaignId: number, organizerId: string) {
  return { campaignId_organizerId: { campaignId, organizerId } };
}

function findMember(transaction: Prisma.TransactionClient, campaignId: number, organizerId: string) {
  return transaction.membership.findFirst({
    where: { campaignId, organizerId, acceptedAt: { not: null } },
    select: { role: true },
  });
}

/** Exact under the campaign's row lock, which every change of a team takes first (actOn). */
async function isLastOwner(transaction: Prisma.TransactionClient, campaignId: number, organizerId: string) {
  const owners = await transaction.membership.findMany({
    where: { campaignId, role: "owner", acceptedAt: { not: null } },
    select: { organizerId: true },
  });
  return owners.every((owner) => owner.organizerId === organizerId) && owners.length > 0;
}
