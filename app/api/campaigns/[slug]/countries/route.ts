import { findGoal } from "#lib/campaigns/goal.ts";
import { countByCountry } from "#lib/counters/history.ts";
import { door } from "#lib/door.ts";
import { respondProblem, respondPublic } from "#lib/http.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";

/** GET /api/campaigns/{slug}/countries: where the signatories say they are. */
export const GET = door(async (_: Request, { params }: RouteContext<"/api/campaigns/[slug]/countries">) => {
  const campaign = await findGoal((await params).slug);
  if (!campaign) return respondProblem("unknown_campaign", DEFAULT_LOCALE);
  return respondPublic({ countries: await countByCountry(campaign.id) });
});
