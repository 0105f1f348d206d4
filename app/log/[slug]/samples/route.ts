import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondPublic, respondPublicProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";
import { findSamples } from "#lib/sample/list.ts";

/** GET /log/{slug}/samples: every random sample that was begun. */
export const GET = withErrorBoundary(async (_: Request, { params }: RouteContext<"/log/[slug]/samples">) => {
  const found = await findSamples((await params).slug);
  return found ? respondPublic(found) : respondPublicProblem("not_found", DEFAULT_LOCALE);
});
