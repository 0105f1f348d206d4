import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondTile } from "#lib/log/respond.ts";

/** GET /log/{slug}/tile/{level|entries}/{n}[.p/{w}]: hashes or entries of the campaign's log (c2sp.org/tlog-tiles). */
export const GET = withErrorBoundary(async (_: Request, { params }: RouteContext<"/log/[slug]/tile/[...rest]">) => {
  const { slug, rest } = await params;
  return respondTile(slug, rest.join("/"));
});
