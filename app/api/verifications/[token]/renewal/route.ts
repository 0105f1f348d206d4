import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { readWithinBudget } from "#lib/http/forms/read.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";
import { renewVerification } from "#lib/verification/renew.ts";

type Context = RouteContext<"/api/verifications/[token]/renewal">;

/** POST /api/verifications/{token}/renewal: emails a new link. Does not reveal whether one is sent. */
export const POST = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { token } = await params;
  const read = await readWithinBudget(request, "sign", { optional: true });
  if (read instanceof Response) return read;
  const { body, allowance } = read;
  const page = `/${body.locale}/verify/${segmentOf(token)}`;
  if (!allowance.ok) return refuse(body, page, "too_many_requests", allowance);
  if (!(await renewVerification(token))) return refuse(body, page, "unknown");
  return body.isForm ? seeOther(`${page}?done=renew`) : respondJson({ status: "check_your_inbox" }, { status: 202 });
});
