import type { Campaign } from "../campaigns/view.ts";
import { listVersions } from "../letters/history.ts";
import type { Locale } from "../locale/locales.ts";
import { listReached } from "./reached.ts";
import { listViews, type UpdateView } from "./view.ts";

export type Event =
  | { kind: "published" | "opened" | "closed"; at: Date }
  | { kind: "version"; number: number; at: Date }
  | { kind: "goal"; count: number; at: Date };

export type Entry = ({ kind: "update"; update: UpdateView } | Event) & { at: Date };

type TimelineCampaign = Pick<Campaign, "id" | "goal" | "goalSteps" | "publishedAt" | "opensAt" | "closesAt">;

/** On the same day, updates precede derived entries. */
export async function listTimeline(campaign: TimelineCampaign, locale: Locale, now = new Date()): Promise<Entry[]> {
  const [updates, versions, reached] = await Promise.all([
    listViews(campaign.id, locale, now),
    listVersions(campaign.id, now),
    listReached(campaign),
  ]);
  const { publishedAt, opensAt, closesAt } = campaign;
  const entries: Entry[] = [
    ...updates.map((update) => ({
      kind: "update" as const,
      update,
      at: new Date(`${update.day}T${update.time || "23:59"}Z`),
    })),
    ...reached.map((goal) => ({ kind: "goal" as const, ...goal })),
    ...versions.flatMap(({ number, publishedAt: at }) =>
      number > 1 ? [{ kind: "version" as const, number, at }] : [],
    ),
    ...(closesAt && closesAt <= now ? [{ kind: "closed" as const, at: closesAt }] : []),
    ...(opensAt && opensAt <= now && opensAt > publishedAt ? [{ kind: "opened" as const, at: opensAt }] : []),
    { kind: "published", at: publishedAt },
  ];
  return entries.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}
