import { domainOf } from "#lib/addresses/canonical.ts";
import { readBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { networkIn } from "#lib/http/forms/read.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { issuesOf } from "#lib/http/issues.ts";
import { respondJson, seeOther } from "#lib/http/respond.ts";
import { takeTurn } from "#lib/limits/take-turn.ts";
import { unseal } from "#lib/secrets/seal.ts";
import { suspect } from "#lib/signatures/suspicion.ts";
import { findProvenSignature } from "#lib/steps/proven.ts";
import { NextInput } from "#lib/steps/schema.ts";
import { signNext } from "#lib/steps/sign.ts";
import { pathToThanks } from "#lib/verification/token.ts";

type Context = RouteContext<"/api/campaigns/[slug]/next/[token]">;

/** POST /api/campaigns/{slug}/next/{token}: signs another letter with an address that is proven. */
export const POST = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { slug, token } = await params;
  const body = await readBody(request, { schema: NextInput });
  if (body instanceof Response) return body;
  const { fields, locale, isForm } = body;
  const page = `/${locale}/${segmentOf(slug)}/next/${segmentOf(token)}`;
  const now = new Date();
  const network = networkIn(request);
  const found = await findProvenSignature(token, now);
  if (!found.ok) return refuse(body, page, found.error);
  const input = NextInput.safeParse(fields);
  if (!input.success) return refuse(body, page, "invalid_input", { issues: issuesOf(input.error, locale) });
  const domain = domainOf(unseal(found.proven.cipher).toString());
  const turn = await takeTurn({ act: "sign", network, domain, slug }, { ...fields, canWait: isForm }, now);
  if (!turn.ok) return refuse(body, page, "too_many_requests", turn);
  const suspicion = suspect({ fields: isForm ? fields : {}, domain, isUnproven: turn.by === "wait" });
  const outcome = await signNext(found.proven, slug, input.data, { network, suspicion }, now);
  if (!outcome.ok) return refuse(body, page, outcome.error);
  if (!isForm) return respondJson({ status: "verified" });
  const { signatureId } = outcome;
  return seeOther(signatureId ? pathToThanks(locale, { slug, signatureId }) : `/${locale}/${segmentOf(slug)}/thanks`);
});
