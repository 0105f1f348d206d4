import { findSession } from "#app/organize/session.ts";
import { openPack } from "#lib/deliveries/open.ts";
import { OfPack } from "#lib/deliveries/schema.ts";
import { isCrossSite } from "#lib/http/body.ts";
import { respondFile } from "#lib/http/download.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondProblem } from "#lib/http/respond.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";

/** GET /api/campaigns/{slug}/packs/{id}: a delivery pack. Only adds to the ledger (decision 015). */
export const GET = withErrorBoundary(
  async (request: Request, { params }: RouteContext<"/api/campaigns/[slug]/packs/[id]">) => {
    const locale = negotiateLocale(request.headers.get("accept-language"));
    if (isCrossSite(request.headers)) return respondProblem("cross_site", locale);
    const organizer = await findSession();
    if (!organizer) return respondProblem("not_logged_in", locale);
    const pack = OfPack.safeParse(await params);
    if (!pack.success) return respondProblem("unknown", locale);
    const found = await openPack(organizer.id, pack.data, { signal: request.signal });
    return found.ok ? respondFile(found, "application/zip") : respondProblem(found.error, locale);
  },
);

/** Next would respond to HEAD by running GET, which records a download. */
export const HEAD = () => new Response(null, { status: 405, headers: { allow: "GET" } });
