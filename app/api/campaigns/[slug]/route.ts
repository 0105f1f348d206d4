import { publicAuthor } from "#lib/campaigns/author.ts";
import { findPublished } from "#lib/campaigns/find.ts";
import { goalAt } from "#lib/campaigns/goal.ts";
import { publicPicture } from "#lib/campaigns/picture.ts";
import { countSignatures } from "#lib/counters/count.ts";
import { countPaper } from "#lib/counters/paper.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondPublic, respondPublicProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE, isLocale } from "#lib/locale/locales.ts";

/** GET /api/campaigns/{slug}?locale=: a campaign with its letter, reasons and count. */
export const GET = withErrorBoundary(async (request: Request, { params }: RouteContext<"/api/campaigns/[slug]">) => {
  const requested = new URL(request.url).searchParams.get("locale");
  const campaign = await findPublished((await params).slug, isLocale(requested) ? requested : DEFAULT_LOCALE);
  if (!campaign) return respondPublicProblem("unknown_campaign", DEFAULT_LOCALE);
  const { id, goalSteps: _, correctedIn: __, locales: ___, author, picture, ...fields } = campaign;
  const [count, onPaper] = await Promise.all([countSignatures(id), countPaper(id)]);
  const shown = { author: author && publicAuthor(author), picture: picture && publicPicture(picture) };
  return respondPublic({ ...fields, ...shown, goal: goalAt(campaign, count), count, onPaper });
});
