import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondJson, respondProblem } from "#lib/http/respond.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";
import { pullEvents } from "#lib/webhooks/pull.ts";
import { After } from "#lib/webhooks/schema.ts";

/** GET /api/campaigns/{slug}/events?after=: what a webhook was sent, for the bearer of its secret. */
export const GET = withErrorBoundary(
  async (request: Request, { params }: RouteContext<"/api/campaigns/[slug]/events">) => {
    const after = After.parse(new URL(request.url).searchParams.get("after"));
    const found = await pullEvents((await params).slug, request.headers.get("authorization") ?? "", after);
    if (found) return respondJson(found);
    const response = respondProblem("unknown_key", negotiateLocale(request.headers.get("accept-language")));
    response.headers.set("www-authenticate", "Bearer");
    return response;
  },
);
