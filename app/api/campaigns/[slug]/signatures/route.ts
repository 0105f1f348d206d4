import { domainOf } from "#lib/addresses/canonical.ts";
import { findPublished } from "#lib/campaigns/find.ts";
import { readBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { askAboutAddress } from "#lib/http/forms/ask.ts";
import { networkIn } from "#lib/http/forms/read.ts";
import { refuse } from "#lib/http/forms/refuse.ts";
import { segmentOf } from "#lib/http/forms/segment.ts";
import { issuesOf } from "#lib/http/issues.ts";
import { PAUSE_SECONDS, respondJson, respondPublic, respondPublicProblem, seeOther } from "#lib/http/respond.ts";
import { digestNetwork } from "#lib/limits/network.ts";
import { takeShare } from "#lib/limits/share.ts";
import { takeTurn } from "#lib/limits/take-turn.ts";
import { DEFAULT_LOCALE, type Locale } from "#lib/locale/locales.ts";
import { fromOf } from "#lib/partners/source.ts";
import { observeSigning } from "#lib/quarantine/observe.ts";
import { hidesLists, listProminent, listSignatures, readCursor } from "#lib/signatures/list.ts";
import { FORM_MAX, SignatureInput } from "#lib/signatures/schema.ts";
import { signCampaign } from "#lib/signatures/sign.ts";
import { suspect } from "#lib/signatures/suspicion.ts";
import { textOf } from "#lib/switches/in-force.ts";
import { uuidv7 } from "#lib/uuid.ts";
import { proveSigning, withProof } from "#lib/verification/proof.ts";
import { sealRequest, withRequest } from "#lib/verification/request.ts";

type Context = RouteContext<"/api/campaigns/[slug]/signatures">;

/** POST /api/campaigns/{slug}/signatures: sign. Does not reveal whether the address had signed. */
export const POST = withErrorBoundary(async (request: Request, { params }: Context) => {
  const { slug } = await params;
  const body = await readBody(request, { schema: SignatureInput, formMax: FORM_MAX });
  if (body instanceof Response) return body;
  const { fields, locale, isForm } = body;
  const page = `/${locale}/${segmentOf(slug)}/sign`;
  const now = new Date();
  const network = networkIn(request);
  const input = SignatureInput.safeParse(fields);
  const issues = [...(input.success ? [] : issuesOf(input.error, locale)), ...askAboutAddress(body)];
  if (!input.success || issues.length > 0) {
    const attempt = await takeTurn({ act: "sign", network }, { canWait: isForm }, now);
    const isFree = attempt.ok || fields.solution !== undefined || fields.ticket !== undefined;
    return isFree ? refuse(body, page, "invalid_input", { issues }) : refuse(body, page, "too_many_requests", attempt);
  }
  const signing = { act: "sign", network, domain: domainOf(input.data.email), slug } as const;
  const turn = await takeTurn(signing, { ...fields, canWait: isForm }, now);
  if (!turn.ok) return refuse(body, page, "too_many_requests", turn);
  const setId = uuidv7(now.getTime());
  const hasShare = takeShare("mail", network, input.data.email, now);
  const suspicion = suspect({ fields: isForm ? fields : {}, domain: signing.domain, isUnproven: turn.by === "wait" });
  const origin = { setId, network: await digestNetwork(network), hasShare, suspicion };
  const outcome = await signCampaign(slug, input.data, now, origin);
  if (!outcome.ok) return refuse(body, page, outcome.error, about(outcome.error, slug, locale));
  const { name, email } = input.data;
  observeSigning({ id: setId, at: now, name, email, network, suspicion: suspicion ?? 0 });
  const proof = proveSigning(input.data.email, slug, setId, now);
  const inbox = `/${locale}/${slug}/check-your-inbox${fromOf(input.data.source)}`;
  return isForm
    ? seeOther(withRequest(withProof(inbox, proof), sealRequest(email, setId, now)))
    : respondJson({ status: "check_your_inbox", proof }, { status: 202 });
});

function about(error: string, slug: string, locale: Locale) {
  if (error !== "signing_paused") return;
  return { retryAfter: PAUSE_SECONDS, detail: textOf("pause_signing", locale, { slug }) };
}

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
