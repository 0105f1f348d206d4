import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondSheet } from "#lib/paper/sheets/respond.ts";

type Context = RouteContext<"/[locale]/[slug]/sheet.pdf">;

/** GET /{locale}/{slug}/sheet.pdf?paper=letter: lines to sign on paper, and the letter. */
export const GET = withErrorBoundary(async (request: Request, { params }: Context) =>
  respondSheet("sheet", request, await params),
);
