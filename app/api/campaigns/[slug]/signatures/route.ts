import { findPublished } from "#lib/campaigns/find.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { respondPublic, respondPublicProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";
import { fromOf } from "#lib/partners/source.ts";
import { hidesLists, listProminent, listSignatures, readCursor } from "#lib/signatures/list.ts";
import { receiveSignature } from "#lib/signatures/receive.ts";
import { withProof } from "#lib/verification/proof.ts";
import { sealRequest, withRequest } from "#lib/verification/request.ts";

type Context = RouteContext<"/api/campaigns/[slug]/signatures">;

/** POST /api/campaigns/{slug}/signatures: sign. */
export const POST = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { slug } = await params;
  return receiveSignature(request, slug, {
    form: ({ locale }) => `/${locale}/${segmentOf(slug)}/sign`,
    inbox: ({ locale, source }, { proof, email, setId, at }) => {
      const inbox = `/${locale}/${slug}/check-your-inbox${fromOf(source)}`;
      return withRequest(withProof(inbox, proof), sealRequest({ email, slug, setId }, at));
    },
  });
});

/** GET /api/campaigns/{slug}/signatures?after=: listed signatories, latest first, and the prominent ones. */
export const GET = withErrorBoundary(async (request: Request, { params }: Context) => {
  const campaign = await findPublished((await params).slug, DEFAULT_LOCALE);
  if (!campaign) return respondPublicProblem("unknown_campaign", DEFAULT_LOCALE);
  const after = readCursor(new URL(request.url).searchParams.get("after"));
  const { signatures, next } = await listSignatures(campaign.id, { after });
  const prominent = await listProminent(campaign.id);
  const hidden = await hidesLists(campaign.id);
  return respondPublic({ prominent, signatures, next: next ?? null, ...(hidden && { hidden }) });
});
