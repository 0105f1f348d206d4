import { findSession } from "#app/organize/session.ts";
import { isCrossSite } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { seeOther } from "#lib/http/respond.ts";
import { openUpload, passOver } from "#lib/http/upload.ts";
import { receiveFile } from "#lib/paper/receive.ts";

export const dynamic = "force-dynamic";

/** POST /api/campaigns/{slug}/paper: a route, because server actions buffer the whole file. */
export const POST = withErrorBoundary(
  async (request: Request, { params }: RouteContext<"/api/campaigns/[slug]/paper">) => {
    const { slug } = await params;
    const page = `/organize/${segmentOf(slug)}/people/paper`;
    if (isCrossSite(request.headers)) return seeOther(`${page}?problem=cross_site`);
    const organizer = await findSession();
    if (!organizer) {
      if (request.body) await passOver(request.body);
      return seeOther(`${page}?problem=not_logged_in`);
    }
    const upload = await openUpload(request);
    if (!upload) return seeOther(`${page}?problem=no_file`);
    const outcome = await receiveFile(organizer.id, slug, upload);
    return seeOther(outcome.ok ? `${page}/${outcome.id}?done=uploaded` : `${page}?problem=${outcome.error}`);
  },
);
