import { crc32 } from "node:zlib";
import type { Prisma } from "#prisma/client/client.ts";
import { findLast } from "../audit/last.ts";
import { db } from "../db.ts";
import { type Access, checkAccess } from "./access.ts";
import { minuteOf } from "./fields.ts";
import { languagesOf } from "./languages.ts";
import type { Role } from "./role.ts";
import { type Life, lifeOf } from "./state.ts";

type Saved = Awaited<ReturnType<typeof findLast>>;

/** A campaign's settings as their form shows them. `revision` is another as soon as one of them is. */
export type Settings = {
  state: Life;
  role: Role;
  published: boolean;
  revision: number;
  fields: Record<SettingName, string>;
  saved: Saved;
  descriptions: { locale: string; revision: number; summary: string; shareText: string; saved: Saved }[];
};
export const SETTINGS = ["slug", "goal", "goalSteps", "opensAt", "closesAt", "hashtags"] as const;
type SettingName = (typeof SETTINGS)[number];

export async function findSettings(
  organizerId: string,
  slug: string,
  now = new Date(),
): Promise<{ ok: true; settings: Settings } | Extract<Access, { ok: false }>> {
  const access = await checkAccess(organizerId, slug, "write");
  if (!access.ok) return access;
  const row = await db().campaign.findUniqueOrThrow({
    where: { id: access.campaignId },
    include: { texts: { omit: { title: true, addressee: true } } },
  });
  const { id, texts } = row;
  const inOrder = languagesOf(row).flatMap((language) => texts.filter(({ locale }) => locale === language));
  const fields = settingsOf(row);
  return {
    ok: true,
    settings: {
      state: lifeOf(row, now),
      role: access.role,
      published: row.publishedAt !== null,
      revision: revisionOf(fields),
      fields,
      saved: await findLast({ campaignId: id, act: "campaign_changed", details: {} }),
      descriptions: await Promise.all(
        inOrder.map(async ({ locale, revision, summary, shareText }) => {
          const saved = await findLast({ campaignId: id, act: "text_saved", details: { locale } });
          return { locale, revision, summary, shareText, saved };
        }),
      ),
    },
  };
}

type Row = Pick<Prisma.CampaignModel, SettingName>;

export function settingsOf({ slug, goal, goalSteps, opensAt, closesAt, hashtags }: Row): Settings["fields"] {
  return {
    slug,
    goal: String(goal),
    goalSteps: goalSteps ? "yes" : "no",
    opensAt: minuteOf(opensAt),
    closesAt: minuteOf(closesAt),
    hashtags: hashtags.map((tag) => `#${tag}`).join(" "),
  };
}

/** A fingerprint of what a form showed: whoever saves it on top of something else is told. */
export function revisionOf(fields: Settings["fields"]): number {
  return crc32(JSON.stringify(SETTINGS.map((name) => fields[name])));
}
