import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondCosigned } from "#lib/log/respond.ts";

/** GET /log/{slug}/cosigned/{id}: the newest checkpoint that a witness cosigned; `id` as in its verifier key. */
export const GET = withErrorBoundary(async (_: Request, { params }: RouteContext<"/log/[slug]/cosigned/[id]">) => {
  const { slug, id } = await params;
  return respondCosigned(slug, id);
});
