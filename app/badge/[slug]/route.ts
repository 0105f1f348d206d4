import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondBadgeFile } from "#lib/pictures/respond.ts";

/** GET /badge/{slug}.svg|png?style=flat|flat-square|plain&theme=light|dark&lang=: the count as an image. */
export const GET = withErrorBoundary(async (request: Request, { params }: RouteContext<"/badge/[slug]">) =>
  respondBadgeFile((await params).slug, new URL(request.url).searchParams),
);
