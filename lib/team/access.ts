import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { may, type Need, type Role, roleOf } from "./role.ts";

export type Access =
  | { ok: true; campaignId: number; role: Role }
  | { ok: false; error: "unknown_campaign" | "forbidden" };
export type Granted = Extract<Access, { ok: true }>;
export type Refused = Extract<Access, { ok: false }>;

/** Checks an organizer's role. Another team's campaign is reported as unknown, like one that does not exist. */
export async function checkAccess(
  organizerId: string,
  slug: string,
  need: Need,
  transaction: Prisma.TransactionClient = db(),
): Promise<Access> {
  const found = await transaction.membership.findFirst({
    where: { organizerId, acceptedAt: { not: null }, campaign: { slug } },
    select: { campaignId: true, role: true },
  });
  if (!found) return { ok: false, error: "unknown_campaign" };
  const { campaignId, role } = found;
  if (!may(role, need)) return { ok: false, error: "forbidden" };
  return { ok: true, campaignId, role: roleOf(role) };
}

type Allowed = { campaignId: number; role: Role; transaction: Prisma.TransactionClient };

/** Acts on a campaign in one transaction that holds the campaign's row lock, if the organizer's role permits. */
export async function actOn<Outcome>(
  organizerId: string,
  slug: string,
  need: Need,
  act: (allowed: Allowed) => Promise<Outcome>,
): Promise<Outcome | Refused> {
  return db().$transaction(async (transaction) => {
    await lockCampaign(transaction, slug);
    const access = await checkAccess(organizerId, slug, need, transaction);
    if (!access.ok) return access;
    return act({ campaignId: access.campaignId, role: access.role, transaction });
  });
}

/** Serializes changes to a campaign's state, team and texts. */
export async function lockCampaign(transaction: Prisma.TransactionClient, slug: string): Promise<void> {
  await transaction.$queryRaw`SELECT id FROM campaigns WHERE slug = ${slug} FOR NO KEY UPDATE`;
}
