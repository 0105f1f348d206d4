import { findGoal } from "#lib/campaigns/goal.ts";
import { readHistory } from "#lib/counters/history.ts";
import { door } from "#lib/door.ts";
import { respondProblem, respondPublic } from "#lib/http.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";

/** GET /api/campaigns/{slug}/history?by=hour|day: the number's past. */
export const GET = door(async (request: Request, { params }: RouteContext<"/api/campaigns/[slug]/history">) => {
  const campaign = await findGoal((await params).slug);
  if (!campaign) return respondProblem("unknown_campaign", DEFAULT_LOCALE);
  const by = new URL(request.url).searchParams.get("by") === "hour" ? "hour" : "day";
  return respondPublic({ by, history: await readHistory(campaign.id, by) });
});
