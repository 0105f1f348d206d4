import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { languagesOf } from "../locale/of-campaign.ts";
import { findLast, type Last } from "../record/last.ts";
import { checkAccess, type Refused } from "../team/access.ts";
import type { Role } from "../team/role.ts";
import { minuteOf, revisionOf } from "./fields.ts";
import { type Life, lifeOf } from "./state.ts";
import { wallTime } from "./time-zone.ts";

/** `revision` changes with any of the fields. */
export type Settings = {
  state: Life;
  role: Role;
  published: boolean;
  revision: number;
  fields: Record<SettingName, string>;
  saved?: Last;
  descriptions: { locale: string; revision: number; summary: string; shareText: string; saved?: Last }[];
};
export const SETTINGS = ["slug", "goal", "goalSteps", "timeZone", "opensAt", "closesAt", "hashtags"] as const;
export type SettingName = (typeof SETTINGS)[number];

type Options = { saver?: boolean; now?: Date };

export async function findSettings(
  organizerId: string,
  slug: string,
  { saver, now = new Date() }: Options = {},
): Promise<{ ok: true; settings: Settings } | Refused> {
  const access = await checkAccess(organizerId, slug, "write");
  if (!access.ok) return access;
  const { campaignId, role } = access;
  const row = await db().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: { texts: { omit: { title: true, addressee: true } } },
  });
  const inOrder = languagesOf(row).flatMap((language) => row.texts.filter(({ locale }) => locale === language));
  const fields = settingsOf(row);
  return {
    ok: true,
    settings: {
      state: lifeOf(row, now),
      role,
      published: row.publishedAt !== null,
      revision: settingsRevision(fields),
      fields,
      saved: saver ? await findLast({ campaignId, acts: ["campaign_changed"] }) : undefined,
      descriptions: await Promise.all(
        inOrder.map(async ({ locale, revision, summary, shareText }) => {
          const query = { campaignId, acts: ["text_saved" as const], details: { locale } };
          return { locale, revision, summary, shareText, saved: saver ? await findLast(query) : undefined };
        }),
      ),
    },
  };
}

type Row = Pick<Prisma.CampaignModel, SettingName>;

export function settingsOf({ slug, goal, goalSteps, timeZone, opensAt, closesAt, hashtags }: Row): Settings["fields"] {
  return {
    slug,
    goal: String(goal),
    goalSteps: goalSteps ? "yes" : "no",
    timeZone,
    opensAt: minuteOf(opensAt && wallTime(opensAt, timeZone)),
    closesAt: minuteOf(closesAt && wallTime(closesAt, timeZone)),
    hashtags: hashtags.map((tag) => `#${tag}`).join(" "),
  };
}

type Fingerprinted = Omit<Settings["fields"], "timeZone"> & { timeZone?: string };

export function settingsRevision({ timeZone = "UTC", ...fields }: Fingerprinted): number {
  const all = { ...fields, timeZone };
  return revisionOf(SETTINGS.map((name) => all[name]));
}
