import { respondFailedFrame, respondFrame } from "#lib/embeds/respond.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";

type Context = RouteContext<"/embed/[slug]">;

/** GET /embed/{slug}?lang=&from=: the count for an iframe. lib/gateway/source.ts inserts the source. */
export const GET = withErrorBoundary(
  async (request: Request, { params }: Context) => respondFrame((await params).slug, new URL(request.url).searchParams),
  async (request: Request, { params }: Context) =>
    respondFailedFrame((await params).slug, new URL(request.url).searchParams),
);
