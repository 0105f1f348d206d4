import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { languagesOf } from "../locale/of-campaign.ts";
import { checkAccess, type Refused } from "../team/access.ts";
import { type Role, roleOf } from "../team/role.ts";
import { type Life, lifeOf } from "./state.ts";
import { titleOf } from "./text.ts";

export type OwnCampaign = {
  id: number;
  slug: string;
  title: string;
  state: Life;
  role: Role;
  defaultLocale: string;
  locales: string[]; // with texts, its own first
  publishedAt: Date | null;
  publishAt: Date | null;
  publishFailedAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  timeZone: string;
  goal: number;
  goalSteps: boolean;
};

const include = { texts: { select: { locale: true, title: true }, orderBy: { locale: "asc" } } } as const;
type Row = Prisma.CampaignGetPayload<{ include: typeof include }>;

export async function listOwn(organizerId: string, locale: string, now = new Date()): Promise<OwnCampaign[]> {
  const rows = await db().membership.findMany({
    where: { organizerId, acceptedAt: { not: null } },
    include: { campaign: { include } },
    orderBy: { campaign: { publishedAt: { sort: "desc", nulls: "first" } } },
  });
  return rows.map(({ role, campaign }) => ownCampaignOf(campaign, roleOf(role), locale, now));
}

export async function findOwn(
  organizerId: string,
  slug: string,
  locale: string,
  now = new Date(),
): Promise<{ ok: true; campaign: OwnCampaign } | Refused> {
  const access = await checkAccess(organizerId, slug, "read");
  if (!access.ok) return access;
  const row = await db().campaign.findUniqueOrThrow({ where: { id: access.campaignId }, include });
  return { ok: true, campaign: ownCampaignOf(row, access.role, locale, now) };
}

function ownCampaignOf(row: Row, role: Role, locale: string, now: Date): OwnCampaign {
  const { id, slug, defaultLocale, goal, goalSteps } = row;
  const { publishedAt, publishAt, publishFailedAt, opensAt, closesAt, timeZone } = row;
  const state = lifeOf(row, now);
  const title = titleOf(row, locale);
  const locales = languagesOf(row);
  const times = { publishedAt, publishAt, publishFailedAt, opensAt, closesAt, timeZone };
  return { id, slug, title, state, role, defaultLocale, locales, ...times, goal, goalSteps };
}
