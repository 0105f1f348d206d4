import { db } from "../../db.ts";
import { checkAccess } from "../../team/access.ts";
import { findPeople } from "../../team/people.ts";
import { may } from "../../team/role.ts";

/** `works`: the maker still has the role it needs. */
export async function listKeys(organizerId: string, slug: string) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const { campaignId } = access;
  const rows = await db().apiKey.findMany({
    where: { campaignId, revokedAt: null },
    select: { id: true, name: true, scope: true, organizerId: true, createdAt: true, lastUsedAt: true },
    orderBy: { id: "desc" },
  });
  const makers = rows.map((row) => row.organizerId);
  const people = await findPeople(access, makers);
  const members = await db().membership.findMany({
    where: { campaignId, organizerId: { in: makers }, acceptedAt: { not: null } },
    select: { organizerId: true, role: true },
  });
  const roles = new Map(members.map((member) => [member.organizerId, member.role]));
  const keys = rows.map(({ organizerId: maker, ...row }) => ({
    ...row,
    maker: people.get(maker),
    works: may(roles.get(maker) ?? "", "steward"),
  }));
  return { ok: true, keys } as const;
}
