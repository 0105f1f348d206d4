import { findGoal, goalAt } from "#lib/campaigns/goal.ts";
import { countSignatures } from "#lib/counters/count.ts";
import { door } from "#lib/door.ts";
import { respondProblem, respondPublic } from "#lib/http.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";

/** GET /api/campaigns/{slug}/count: the number. The tag changes with it, not with the time it was read. */
export const GET = door(async (_: Request, { params }: RouteContext<"/api/campaigns/[slug]/count">) => {
  const campaign = await findGoal((await params).slug);
  if (!campaign) return respondProblem("unknown_campaign", DEFAULT_LOCALE);
  const asOf = new Date();
  const count = await countSignatures(campaign.id);
  const goal = goalAt(campaign, count);
  return respondPublic({ count, goal, asOf }, { etag: `W/"${count}-${goal}"` });
});
