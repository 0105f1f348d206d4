import { readBody } from "#lib/body.ts";
import { door } from "#lib/door.ts";
import { refuse } from "#lib/forms/answer.ts";
import { respondJson, seeOther } from "#lib/http.ts";
import { networkOf, takeFromClient } from "#lib/limits/client.ts";
import { renewVerification } from "#lib/verification/renew.ts";

type Context = RouteContext<"/api/verifications/[token]/renewal">;

/** POST /api/verifications/{token}/renewal: a new link by email. The answer does not tell whether one is sent. */
export const POST = door(async (request: Request, { params }: Context) => {
  const { token } = await params;
  const body = await readBody(request, { optional: true });
  if (body instanceof Response) return body;
  const page = `/${body.locale}/verify/${token}`;
  const turn = takeFromClient(networkOf(request.headers.get("x-client-address") ?? ""));
  if (!turn.ok) return refuse(body, page, "too_many_requests", turn);
  if (!(await renewVerification(token))) return refuse(body, page, "unknown");
  return body.isForm ? seeOther(`${page}?done=renew`) : respondJson({ status: "check_your_inbox" }, { status: 202 });
});
