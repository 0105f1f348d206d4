import { FOR_EVER, respondPicture } from "#lib/http/download.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondPublicProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";
import { findLogo } from "#lib/site/show.ts";

/** GET /api/logo/{digest}.webp: the site's logo. */
export const GET = withErrorBoundary(async (_: Request, { params }: RouteContext<"/api/logo/[name]">) => {
  const logo = await findLogo((await params).name);
  return logo ? respondPicture(logo, "image/webp", FOR_EVER) : respondPublicProblem("not_found", DEFAULT_LOCALE);
});
