import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { readWithinBudget } from "#lib/http/forms/read.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";
import { fromOf } from "#lib/partners/source.ts";
import { withProof } from "#lib/verification/proof.ts";
import { sendAgain, withRequest } from "#lib/verification/request.ts";

type Context = RouteContext<"/api/campaigns/[slug]/again">;

/** POST /api/campaigns/{slug}/again: emails the link of a signing once more. Does not reveal whether it does. */
export const POST = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { slug } = await params;
  const read = await readWithinBudget(request, "sign");
  if (read instanceof Response) return read;
  const { body, network, allowance } = read;
  const { locale, fields, isForm } = body;
  const inbox = `/${locale}/${segmentOf(slug)}/check-your-inbox`;
  const [proof, sealed] = [fields.proof, fields.request].map((value) => (typeof value === "string" ? value : ""));
  const page = withRequest(withProof(`${inbox}${fromOf(fields.source)}`, segmentOf(proof)), segmentOf(sealed));
  if (!allowance.ok) return refuse(body, page, "too_many_requests", allowance);
  if (!(await sendAgain(sealed ?? "", { slug, network, locale }))) return refuse(body, inbox, "expired");
  return isForm ? seeOther(`${page}&done=again`) : respondJson({ status: "check_your_inbox" }, { status: 202 });
});
