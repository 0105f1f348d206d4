import { goalAt } from "../campaigns/goal.ts";
import type { Campaign } from "../campaigns/view.ts";
import { readHistory, readHours } from "../counters/history.ts";
import { startOf } from "../counters/intervals.ts";

type Counting = Pick<Campaign, "id" | "goal" | "goalSteps" | "publishedAt" | "opensAt">;
type Interval = { from: Date; count: number };

/** The goals reached, the last one first. The ledger knows the hour, and no goal is reached before signing opens. */
export async function listReached(campaign: Counting): Promise<{ count: number; at: Date }[]> {
  const days = await readHistory(campaign.id, "day");
  const reached = stepsOf(campaign, days);
  if (reached.length === 0) return [];
  const hours = await readHours(campaign.id, [...new Set(reached.map(({ at }) => at))]);
  const earliest = Math.max(campaign.publishedAt.getTime(), campaign.opensAt?.getTime() ?? 0);
  return reached.toReversed().map(({ count, at: day }) => {
    let total = days.findLast(({ from }) => from < day)?.count ?? 0;
    const hour = hours.find(({ from, change }) => {
      if (startOf(from, "day").getTime() !== day.getTime()) return false;
      total += change;
      return total >= count;
    });
    return { count, at: new Date(Math.max((hour?.from ?? day).getTime(), earliest)) };
  });
}

function stepsOf({ goal, goalSteps }: Counting, history: Interval[]): { count: number; at: Date }[] {
  const reached: { count: number; at: Date }[] = [];
  let next = goal;
  for (const { from, count } of history) {
    for (; count >= next; next = goalAt({ goal, goalSteps: true }, next)) {
      reached.push({ count: next, at: from });
      if (!goalSteps) return reached;
    }
  }
  return reached;
}
