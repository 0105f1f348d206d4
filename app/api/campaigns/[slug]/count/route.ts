import { logCount } from "#lib/counters/log-count.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondPublic, respondPublicProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";

/** GET /api/campaigns/{slug}/count: the count, and the count on paper. The ETag ignores the time. */
export const GET = withErrorBoundary(async (_: Request, { params }: RouteContext<"/api/campaigns/[slug]/count">) => {
  const asOf = new Date();
  const campaign = await logCount((await params).slug);
  if (!campaign) return respondPublicProblem("unknown_campaign", DEFAULT_LOCALE);
  const { count, goal, state, onPaper, until, log } = campaign;
  const end = until ? `-${Buffer.from(until.en ?? "").toString("base64url")}` : "";
  const body = { count, goal, state, onPaper, asOf, ...(until && { until }), ...(log && { log }) };
  const logged = log ? `-${log.size}-${log.waiting}` : "";
  return respondPublic(body, { etag: `W/"${count}-${goal}-${state}-${onPaper}${logged}${end}"` });
});
