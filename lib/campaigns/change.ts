import type { Prisma } from "#prisma/client/client.ts";
import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";
import { may } from "../team/role.ts";
import { claimSlug, type SlugFault } from "./claim-slug.ts";
import { minuteOf } from "./fields.ts";
import type { CampaignChange } from "./schema.ts";
import { SETTINGS, type SettingName, settingsOf, settingsRevision } from "./settings.ts";
import { type Life, lifeOf } from "./state.ts";
import { instantOf } from "./time-zone.ts";

type DateFault = {
  ok: false;
  error: "already_open" | "already_closed" | "closes_before_opening" | "closes_in_the_past";
};
type Changed =
  | { ok: true; slug: string }
  | { ok: false; error: "overtaken" | "slug_fixed" }
  | DateFault
  | SlugFault
  | Refused;

/** Changes settings, unless they have changed since. The slug is fixed once published; only owners change dates. */
export async function changeCampaign(organizerId: string, input: CampaignChange, now = new Date()): Promise<Changed> {
  return actOn(organizerId, input.campaign, "write", async ({ campaignId, role, transaction }): Promise<Changed> => {
    const row = await transaction.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    const before = settingsOf(row);
    const { timeZone = row.timeZone } = input;
    const read = (name: "opensAt" | "closesAt") => {
      const wall = input[name];
      return wall === undefined ? row[name] : wall && instantOf(wall, timeZone);
    };
    const next = {
      slug: input.slug ?? row.slug,
      goal: input.goal,
      goalSteps: input.goalSteps,
      timeZone,
      opensAt: read("opensAt"),
      closesAt: read("closesAt"),
      hashtags: input.hashtags,
    };
    const after = settingsOf(next);
    const isChanged = (name: SettingName) =>
      name === "opensAt" || name === "closesAt"
        ? minuteOf(row[name]) !== minuteOf(next[name]) // a form has no seconds
        : before[name] !== after[name];
    const changed = SETTINGS.filter(isChanged);
    if (changed.length === 0) return { ok: true, slug: row.slug };
    if (input.revision !== settingsRevision(before)) return { ok: false, error: "overtaken" };
    if (changed.includes("slug")) {
      if (row.publishedAt) return { ok: false, error: "slug_fixed" };
      const claim = await claimSlug(transaction, next.slug);
      if (!claim.ok) return claim;
    }
    if (changed.some((name) => name === "opensAt" || name === "closesAt" || name === "timeZone")) {
      if (!may(role, "own")) return { ok: false, error: "forbidden" };
      const fault = findDateFault(lifeOf(row, now), changed, next, now);
      if (fault) return fault;
    }
    const [opensAt, closesAt] = (["opensAt", "closesAt"] as const).map((name) =>
      changed.includes(name) ? next[name] : undefined,
    );
    await transaction.campaign.update({ where: { id: campaignId }, data: { ...next, opensAt, closesAt } });
    const details = Object.fromEntries(changed.map((name) => [name, after[name]]));
    await recordAct(transaction, { campaignId, organizerId, act: "campaign_changed", details, now });
    return { ok: true, slug: next.slug };
  });
}

type Dates = Pick<Prisma.CampaignModel, "opensAt" | "closesAt">;

/** Opening can change only until it has passed; a closed campaign is reopened instead (close.ts). */
function findDateFault(life: Life, changed: string[], { opensAt, closesAt }: Dates, now: Date): DateFault | undefined {
  const isAhead = life === "draft" || life === "not_open";
  if (changed.includes("opensAt") && !isAhead) return { ok: false, error: "already_open" };
  if (changed.includes("closesAt")) {
    if (life === "closed" || life === "archived") return { ok: false, error: "already_closed" };
    if (closesAt && closesAt <= now) return { ok: false, error: "closes_in_the_past" };
  }
  if (opensAt && closesAt && closesAt <= opensAt) return { ok: false, error: "closes_before_opening" };
}
