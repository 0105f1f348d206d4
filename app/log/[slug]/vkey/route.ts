import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondVkeys } from "#lib/log/respond.ts";

/** GET /log/{slug}/vkey: the verifier keys of the campaign's log, the newest first. */
export const GET = withErrorBoundary(async (_: Request, { params }: RouteContext<"/log/[slug]/vkey">) =>
  respondVkeys((await params).slug),
);
