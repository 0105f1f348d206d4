import { findGoal } from "#lib/campaigns/goal.ts";
import { readHistory } from "#lib/counters/history.ts";
import { writeCsv } from "#lib/exports/csv.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondPublic, respondPublicCsv, respondPublicProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";

/** GET /api/campaigns/{slug}/history?by=hour|day&format=json|csv: the count over time. */
export const GET = withErrorBoundary(
  async (request: Request, { params }: RouteContext<"/api/campaigns/[slug]/history">) => {
    const { slug } = await params;
    const campaign = await findGoal(slug);
    if (!campaign) return respondPublicProblem("unknown_campaign", DEFAULT_LOCALE);
    const { searchParams } = new URL(request.url);
    const by = searchParams.get("by") === "hour" ? "hour" : "day";
    const history = await readHistory(campaign.id, by);
    if (searchParams.get("format") !== "csv") return respondPublic({ by, history });
    const rows = history.map(({ from, change, count }) => [from, change, count]);
    return respondPublicCsv(writeCsv(["from", "change", "count"], rows), `${slug}-by-${by}`);
  },
);
