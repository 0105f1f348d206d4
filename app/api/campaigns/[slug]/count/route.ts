import { findGoal, goalAt } from "#lib/campaigns/goal.ts";
import { countSignatures } from "#lib/counters/count.ts";
import { countPaper } from "#lib/counters/paper.ts";
import { door } from "#lib/door.ts";
import { respondPublic, respondPublicProblem } from "#lib/http.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";

/**
 * GET /api/campaigns/{slug}/count: the number, and apart from it how many signed on paper. The tag changes with what is
 * told, not with the time it was read.
 */
export const GET = door(async (_: Request, { params }: RouteContext<"/api/campaigns/[slug]/count">) => {
  const campaign = await findGoal((await params).slug);
  if (!campaign) return respondPublicProblem("unknown_campaign", DEFAULT_LOCALE);
  const asOf = new Date();
  const [count, onPaper] = await Promise.all([countSignatures(campaign.id), countPaper(campaign.id)]);
  const goal = goalAt(campaign, count);
  const { state } = campaign;
  return respondPublic({ count, goal, state, onPaper, asOf }, { etag: `W/"${count}-${goal}-${state}-${onPaper}"` });
});
