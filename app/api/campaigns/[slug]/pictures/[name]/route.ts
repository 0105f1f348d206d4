import { findPublicPicture } from "#lib/authors/show-picture.ts";
import { FOR_EVER, respondPicture } from "#lib/http/download.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondPublicProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";
import { findPicture } from "#lib/updates/picture.ts";

/** GET /api/campaigns/{slug}/pictures/{digest}-{width}.webp: a picture of the letter, its author or an update. */
export const GET = withErrorBoundary(
  async (_: Request, { params }: RouteContext<"/api/campaigns/[slug]/pictures/[name]">) => {
    const { slug, name } = await params;
    const ofLetter = await findPublicPicture(slug, name);
    if (ofLetter) return respondPicture(ofLetter, "image/webp", FOR_EVER);
    const picture = await findPicture(slug, name);
    return picture ? respondPicture(picture, "image/webp") : respondPublicProblem("not_found", DEFAULT_LOCALE);
  },
);
