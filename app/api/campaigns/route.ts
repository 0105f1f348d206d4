import { listCampaigns } from "#lib/campaigns/find.ts";
import { goalAt } from "#lib/campaigns/goal.ts";
import { countEach } from "#lib/counters/count.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondPublic } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE, isLocale } from "#lib/locale/locales.ts";

/** GET /api/campaigns?locale=: published campaigns with their counts. */
export const GET = withErrorBoundary(async (request: Request) => {
  const requested = new URL(request.url).searchParams.get("locale");
  const campaigns = await listCampaigns(isLocale(requested) ? requested : DEFAULT_LOCALE);
  const counts = await countEach(campaigns.map(({ id }) => id));
  return respondPublic({
    campaigns: campaigns.map(({ id, goal, goalSteps, author: _author, picture: _picture, ...campaign }) => {
      const count = counts.get(id) ?? 0;
      return { ...campaign, goal: goalAt({ goal, goalSteps }, count), count };
    }),
  });
});
