import { receiveForm, respondFailedForm, respondForm } from "#lib/embeds/respond-form.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";

type Context = RouteContext<"/embed/[slug]/form">;

const respondToFailure = async (request: Request, { params }: Context) =>
  respondFailedForm(request, (await params).slug);

/** GET /embed/{slug}/form?lang=&from=: the signing form for an iframe. */
export const GET = withErrorBoundary(
  async (request: Request, { params }: Context) => respondForm(request, (await params).slug, "form"),
  respondToFailure,
);

/** POST /embed/{slug}/form: sign, inside the frame. */
export const POST = withErrorBoundary(
  async (request: Request, { params }: Context) => receiveForm(request, (await params).slug),
  respondToFailure,
);
