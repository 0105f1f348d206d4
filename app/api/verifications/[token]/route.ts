import { readBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";
import { pathToThanks } from "#lib/verification/token.ts";
import { verifySignature } from "#lib/verification/verify.ts";

/** POST /api/verifications/{token}: verify. Idempotent; scripts may send no body. */
export const POST = withErrorBoundary(
  async (request: Request, { params }: RouteContext<"/api/verifications/[token]">) => {
    const { token } = await params;
    const body = await readBody(request, { optional: true });
    if (body instanceof Response) return body;
    const outcome = await verifySignature(token);
    if (!outcome.ok) return refuse(body, `/${body.locale}/verify/${segmentOf(token)}`, outcome.error);
    return body.isForm ? seeOther(pathToThanks(body.locale, outcome)) : respondJson({ status: "verified" });
  },
);
