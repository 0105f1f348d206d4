import { findPublished } from "#lib/campaigns/find.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { PAGE } from "#lib/http/headers.ts";
import { respondProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE, isLocale } from "#lib/locale/locales.ts";
import { makeFeed } from "#lib/updates/feed.ts";

/** GET /{locale}/{slug}/updates/feed.atom: a letter's updates as an Atom feed. */
export const GET = withErrorBoundary(
  async (_: Request, { params }: RouteContext<"/[locale]/[slug]/updates/feed.atom">) => {
    const { locale, slug } = await params;
    const campaign = isLocale(locale) ? await findPublished(slug, locale) : undefined;
    if (!isLocale(locale) || !campaign) return respondProblem("unknown_campaign", DEFAULT_LOCALE);
    return new Response(await makeFeed(campaign, locale), {
      headers: { ...PAGE, "content-type": "application/atom+xml; charset=utf-8" },
    });
  },
);
