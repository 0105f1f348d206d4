import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondJson, respondProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";
import { findOwnNumbers } from "#lib/partners/own.ts";

/** GET /api/partners/{token}: a partner's statistics, by private link. Days are UTC. */
export const GET = withErrorBoundary(async (_: Request, { params }: RouteContext<"/api/partners/[token]">) => {
  const own = await findOwnNumbers((await params).token, DEFAULT_LOCALE);
  if (!own) return respondProblem("not_found", DEFAULT_LOCALE);
  const { name, slug, key = null, state, count, today, week, before, days } = own;
  const byDay = days.map(({ from, change }) => ({ day: from.toISOString().slice(0, 10), change }));
  return respondJson({ partner: name, campaign: slug, key, state, count, today, week, before, days: byDay });
});
