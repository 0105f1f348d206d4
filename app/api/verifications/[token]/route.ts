import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { readWithinBudget } from "#lib/http/forms/read.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";
import { pathToThanks } from "#lib/verification/token.ts";
import { verifySignature } from "#lib/verification/verify.ts";

/** POST /api/verifications/{token}: verify. Idempotent; scripts may send no body. */
export const POST = withErrorBoundary(
  async (request: Request, { params }: RouteContext<"/api/verifications/[token]">) => {
    const { token } = await params;
    const read = await readWithinBudget(request, "verify_link", { optional: true });
    if (read instanceof Response) return read;
    const { body, allowance } = read;
    const page = `/${body.locale}/verify/${segmentOf(token)}`;
    if (!allowance.ok) return refuse(body, page, "too_many_requests", allowance);
    const outcome = await verifySignature(token);
    if (!outcome.ok) return refuse(body, page, outcome.error);
    return body.isForm ? seeOther(pathToThanks(body.locale, outcome)) : respondJson({ status: "verified" });
  },
);
