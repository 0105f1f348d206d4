import { respondFailedForm, respondForm } from "#lib/embeds/respond-form.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";

type Context = RouteContext<"/embed/[slug]/form/inbox">;

/** GET /embed/{slug}/form/inbox?lang=&from=: "check your inbox" inside the frame. */
export const GET = withErrorBoundary(
  async (request: Request, { params }: Context) => respondForm(request, (await params).slug, "inbox"),
  async (request: Request, { params }: Context) => respondFailedForm(request, (await params).slug),
);
