import { findSharePicture } from "#app/ui/share-card.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";
import { respondPng } from "#lib/pictures/respond.ts";

/** GET /{locale}/{slug}/share.png: a letter's share image. */
export const GET = withErrorBoundary(async (_: Request, { params }: RouteContext<"/[locale]/[slug]/share.png">) => {
  const png = await findSharePicture(await params);
  return png ? respondPng(png) : respondProblem("unknown_campaign", DEFAULT_LOCALE);
});
