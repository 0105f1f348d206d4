import { canonicalAddress } from "../addresses/canonical.ts";
import { checkAccess } from "../campaigns/access.ts";
import { ROLES, type Role, roleOf } from "../campaigns/role.ts";
import { db } from "../db.ts";
import { unseal } from "../seal.ts";
import { mayAgain } from "./invite.ts";

export type Member = { id: string; name: string; email: string; role: Role; since: Date };

/** Of who was invited only the address is told, in its canonical form: whether it had an account is nobody's business. */
export type Invited = { id: string; email: string; role: Role; invitedAt: Date; mayAgain: boolean };

/** Who is on a campaign's team, owners first; for owners, who is invited to it, too. */
export async function listTeam(organizerId: string, slug: string, now = new Date()) {
  const access = await checkAccess(organizerId, slug, "read");
  if (!access.ok) return access;
  const rows = await db().membership.findMany({
    where: { campaignId: access.campaignId },
    include: { organizer: { select: { name: true, emailCipher: true } } },
    orderBy: [{ invitedAt: "asc" }, { organizerId: "asc" }],
  });
  const members: Member[] = [];
  const invited: Invited[] = [];
  for (const { organizerId: id, organizer, role: text, acceptedAt, invitedAt } of rows) {
    const role = roleOf(text);
    const email = unseal(organizer.emailCipher).toString();
    if (acceptedAt) members.push({ id, name: organizer.name, email, role, since: acceptedAt });
    else if (access.role === "owner")
      invited.push({ id, email: canonicalAddress(email), role, invitedAt, mayAgain: mayAgain(invitedAt, now) });
  }
  members.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const owners = members.filter(({ role }) => role === "owner").length;
  return { ok: true, role: access.role, members, invited, owners } as const;
}

/** One member, as an owner sees who wants to change something about them. */
export async function findMember(organizerId: string, slug: string, member: string) {
  const access = await checkAccess(organizerId, slug, "own");
  if (!access.ok) return access;
  const team = await listTeam(organizerId, slug);
  const found = team.ok ? team.members.find(({ id }) => id === member) : undefined;
  if (!team.ok || !found) return { ok: false, error: "unknown_member" } as const;
  return { ok: true, member: found, last: found.role === "owner" && team.owners === 1 } as const;
}
