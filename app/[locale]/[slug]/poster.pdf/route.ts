import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondSheet } from "#lib/paper/sheets/respond.ts";

type Context = RouteContext<"/[locale]/[slug]/poster.pdf">;

/** GET /{locale}/{slug}/poster.pdf?paper=letter: a page to hang up, with a QR code. */
export const GET = withErrorBoundary(async (request: Request, { params }: Context) =>
  respondSheet("poster", request, await params),
);
