import { findGoal } from "#lib/campaigns/goal.ts";
import { countByCountry } from "#lib/counters/history.ts";
import { writeCsv } from "#lib/exports/csv.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondPublic, respondPublicCsv, respondPublicProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";

/** GET /api/campaigns/{slug}/countries?format=json|csv: signatures by country; no code for unknown. */
export const GET = withErrorBoundary(
  async (request: Request, { params }: RouteContext<"/api/campaigns/[slug]/countries">) => {
    const { slug } = await params;
    const campaign = await findGoal(slug);
    if (!campaign) return respondPublicProblem("unknown_campaign", DEFAULT_LOCALE);
    const countries = await countByCountry(campaign.id);
    if (new URL(request.url).searchParams.get("format") !== "csv") return respondPublic({ countries });
    const rows = countries.map(({ country, count }) => [country, count]);
    return respondPublicCsv(writeCsv(["country", "count"], rows), `${slug}-by-country`);
  },
);
