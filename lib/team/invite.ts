import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { takeFromAddress } from "../limits/take.ts";
import type { Organizer } from "../organizers/find.ts";
import { recordAct } from "../record/write.ts";
import { seal } from "../secrets/seal.ts";
import { uuidv7 } from "../uuid.ts";
import { actOn } from "./access.ts";
import type { Invitation, OfTeam } from "./schema.ts";

/** Members and invitations per campaign. */
export const TEAM_MAX = 100;
const AGAIN_MINUTES = 60;

type Inviter = Pick<Organizer, "id" | "locale">;

/** The outcome does not reveal whether an account existed. Without email budget the invitation is not sent. */
export async function inviteMember(inviter: Inviter, { slug, email, role }: Invitation, now = new Date()) {
  return actOn(inviter.id, slug, "own", async ({ campaignId, transaction }) => {
    const emailDigest = digestAddress(email);
    const present = await transaction.membership.findFirst({
      where: { campaignId, organizer: { emailDigest } },
      select: { acceptedAt: true },
    });
    if (present) return { ok: false, error: present.acceptedAt ? "already_member" : "already_invited" } as const;
    if ((await transaction.membership.count({ where: { campaignId } })) >= TEAM_MAX)
      return { ok: false, error: "team_full" } as const;
    const [budget] = await transaction.$queryRaw<unknown[]>(
      takeFromAddress("invite", { digest: new TextEncoder().encode(inviter.id), now }),
    );
    if (!budget) return { ok: false, error: "too_many_invitations" } as const;
    const organizerId = await findAccount(transaction, email, inviter, now);
    await transaction.membership.create({
      data: { campaignId, organizerId, role, invitedAt: now, invitedBy: inviter.id },
    });
    await queueInvitation(transaction, { campaignId, organizerId, locale: inviter.locale, now });
    const details = { member: organizerId, role };
    await recordAct(transaction, { campaignId, organizerId: inviter.id, act: "member_invited", details, now });
    return { ok: true } as const;
  });
}

export async function inviteAgain(inviter: Inviter, { slug, member }: OfTeam, now = new Date()) {
  return actOn(inviter.id, slug, "own", async ({ campaignId, transaction }) => {
    const waiting = { campaignId, organizerId: member, acceptedAt: null };
    const found = await transaction.membership.findFirst({ where: waiting, select: { invitedAt: true } });
    if (!found) return { ok: false, error: "unknown_invitation" } as const;
    if (!mayAgain(found.invitedAt, now)) return { ok: false, error: "too_soon" } as const;
    await transaction.membership.updateMany({ where: waiting, data: { invitedAt: now, invitedBy: inviter.id } });
    await queueInvitation(transaction, { campaignId, organizerId: member, locale: inviter.locale, now });
    const details = { member };
    await recordAct(transaction, { campaignId, organizerId: inviter.id, act: "invitation_repeated", details, now });
    return { ok: true } as const;
  });
}

export function mayAgain(invitedAt: Date, now: Date): boolean {
  return now.getTime() - invitedAt.getTime() >= AGAIN_MINUTES * 60_000;
}

/** Also cancels an invitation email that has not been sent. */
export async function recallInvitation(organizerId: string, { slug, member }: OfTeam, now = new Date()) {
  return actOn(organizerId, slug, "own", async ({ campaignId, transaction }) => {
    const { count } = await transaction.membership.deleteMany({
      where: { campaignId, organizerId: member, acceptedAt: null },
    });
    if (count === 0) return { ok: false, error: "unknown_invitation" } as const;
    await recordAct(transaction, { campaignId, organizerId, act: "invitation_recalled", details: { member }, now });
    return { ok: true } as const;
  });
}

async function findAccount(transaction: Prisma.TransactionClient, email: string, { locale }: Inviter, now: Date) {
  const emailDigest = digestAddress(email);
  const account = { id: uuidv7(now.getTime()), emailDigest, emailCipher: seal(email), locale, createdAt: now };
  await transaction.organizer.createMany({ data: account, skipDuplicates: true });
  const { id } = await transaction.organizer.findUniqueOrThrow({ where: { emailDigest }, select: { id: true } });
  return id;
}

type InvitationMail = { campaignId: number; organizerId: string; locale: string; now: Date };

async function queueInvitation(
  transaction: Prisma.TransactionClient,
  { campaignId, organizerId, locale, now }: InvitationMail,
) {
  const from = Prisma.sql`FROM organizers WHERE id = ${organizerId}::uuid`;
  const budget = takeFromAddress("mail", { digest: Prisma.sql`email_digest`, now, from });
  await transaction.$executeRaw`
    WITH budget AS (${budget}) INSERT INTO mails (kind, campaign_id, organizer_id, locale, created_at)
    SELECT 'invitation', ${campaignId}, ${organizerId}::uuid, ${locale}, ${now} FROM budget`;
}
