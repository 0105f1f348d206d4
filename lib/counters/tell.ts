import { findGoal, goalAt } from "../campaigns/goal.ts";
import { countSignatures } from "./count.ts";
import { countPaper } from "./paper.ts";

/** The count of a campaign that shows it, with its goal and state, and apart from it how many signed on paper. */
export async function tellCount(slug: string) {
  const campaign = await findGoal(slug);
  if (!campaign) return;
  const [count, onPaper] = await Promise.all([countSignatures(campaign.id), countPaper(campaign.id)]);
  return { count, goal: goalAt(campaign, count), state: campaign.state, onPaper };
}
