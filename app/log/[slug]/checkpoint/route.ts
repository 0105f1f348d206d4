import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondCheckpoint } from "#lib/log/respond.ts";

/** GET /log/{slug}/checkpoint: the newest checkpoint of the campaign's log (docs/auditable-count.md). */
export const GET = withErrorBoundary(async (_: Request, { params }: RouteContext<"/log/[slug]/checkpoint">) =>
  respondCheckpoint((await params).slug),
);
