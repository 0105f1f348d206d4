import { findPublished } from "#lib/campaigns/find.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondPublic, respondPublicProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE, isLocale } from "#lib/locale/locales.ts";
import { timelineToJson } from "#lib/updates/timeline-json.ts";

/** GET /api/campaigns/{slug}/updates?locale=: the timeline, newest first. */
export const GET = withErrorBoundary(
  async (request: Request, { params }: RouteContext<"/api/campaigns/[slug]/updates">) => {
    const requested = new URL(request.url).searchParams.get("locale");
    const locale = isLocale(requested) ? requested : DEFAULT_LOCALE;
    const campaign = await findPublished((await params).slug, locale);
    if (!campaign) return respondPublicProblem("unknown_campaign", locale);
    return respondPublic({ updates: await timelineToJson(campaign, locale) });
  },
);
