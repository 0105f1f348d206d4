import type { Prisma } from "#prisma/client/client.ts";
import { canonicalAddress } from "../addresses/canonical.ts";
import { db } from "../db.ts";
import { readableOr } from "../secrets/readable.ts";
import { checkAccess } from "./access.ts";
import { mayAgain } from "./invite.ts";
import { ROLES, type Role, roleOf } from "./role.ts";

export type Member = { id: string; name: string; email: string; role: Role; since: Date };

/** Shows the canonical address, so as not to reveal an existing account's spelling. */
export type Invited = { id: string; email: string; role: Role; invitedAt: Date; mayAgain: boolean };

const include = { organizer: { select: { name: true, emailCipher: true } } } as const;
type Row = Prisma.MembershipGetPayload<{ include: typeof include }>;

/** Members, owners first; owners also see invitations. */
export async function listTeam(organizerId: string, slug: string, now = new Date()) {
  const access = await checkAccess(organizerId, slug, "read");
  if (!access.ok) return access;
  const { campaignId, role: own } = access;
  const rows = await db().membership.findMany({
    where: { campaignId, acceptedAt: own === "owner" ? undefined : { not: null } },
    include,
    orderBy: [{ invitedAt: "asc" }, { organizerId: "asc" }],
  });
  const members: Member[] = [];
  const invited: Invited[] = [];
  for (const row of rows) {
    const member = memberOf(row);
    const { id, email, role } = member;
    const { acceptedAt: since, invitedAt } = row;
    if (since) members.push({ ...member, since });
    else invited.push({ id, email: canonicalAddress(email), role, invitedAt, mayAgain: mayAgain(invitedAt, now) });
  }
  members.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const owners = members.filter(({ role }) => role === "owner").length;
  return { ok: true, role: own, members, invited, owners } as const;
}

export async function findMember(organizerId: string, slug: string, member: string) {
  const access = await checkAccess(organizerId, slug, "own");
  if (!access.ok) return access;
  const team = { campaignId: access.campaignId, acceptedAt: { not: null } };
  const row = await db().membership.findFirst({ where: { ...team, organizerId: member }, include });
  if (!row) return { ok: false, error: "unknown_member" } as const;
  const owners = await db().membership.count({ where: { ...team, role: "owner" } });
  return { ok: true, member: memberOf(row), last: row.role === "owner" && owners === 1 } as const;
}

function memberOf({ organizerId: id, organizer: { name, emailCipher }, role }: Row) {
  return { id, name, email: readableOr("", emailCipher, "organizers"), role: roleOf(role) };
}
