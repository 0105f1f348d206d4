import { findGoal, goalAt } from "../campaigns/goal.ts";
import { countSignatures } from "./count.ts";
import { countPaper } from "./paper.ts";

/** The public count with goal and state; paper signatures are separate. */
export async function logCount(slug: string) {
  const campaign = await findGoal(slug);
  if (!campaign) return;
  const [count, onPaper] = await Promise.all([countSignatures(campaign.id), countPaper(campaign.id)]);
  return { count, goal: goalAt(campaign, count), state: campaign.state, onPaper };
}
