import { findSharePicture } from "#app/ui/share-card.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";
import { respondPng } from "#lib/pictures/respond.ts";

type Context = RouteContext<"/[locale]/[slug]/reasons/[number]/share.png">;

/** GET /{locale}/{slug}/reasons/{number}/share.png: a reason's share image. */
export const GET = withErrorBoundary(async (_: Request, { params }: Context) => {
  const png = await findSharePicture(await params);
  return png ? respondPng(png) : respondProblem("not_found", DEFAULT_LOCALE);
});
