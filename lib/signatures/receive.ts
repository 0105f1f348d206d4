import { domainOf } from "../addresses/canonical.ts";
import { readBody } from "../http/body.ts";
import { askAboutAddress } from "../http/forms/ask.ts";
import { networkIn } from "../http/forms/read.ts";
import { refuse } from "../http/forms/refuse.ts";
import { issuesOf } from "../http/issues.ts";
import { PAUSE_SECONDS, respondJson, seeOther } from "../http/respond.ts";
import { digestNetwork } from "../limits/network.ts";
import { takeShare } from "../limits/share.ts";
import { takeTurn } from "../limits/take-turn.ts";
import type { Locale } from "../locale/locales.ts";
import { findAsking } from "../partners/ask.ts";
import { observeSigning } from "../quarantine/observe.ts";
import { textOf } from "../switches/in-force.ts";
import { uuidv7 } from "../uuid.ts";
import { proveSigning } from "../verification/proof.ts";
import { FORM_MAX, SignatureInput } from "./schema.ts";
import { signCampaign } from "./sign.ts";
import { suspect } from "./suspicion.ts";

type Signed = { proof: string; email: string; setId: string; at: Date };
type Sent = { locale: Locale; source: unknown };

/**
 * The paths of the page that shows a refused form, and of the one that follows. `asks`: whether the form may ask for consent
 * to a partner's own list.
 */
export type Pages = { asks?: true; form: (sent: Sent) => string; inbox: (sent: Sent, signed: Signed) => string };

/** Signs with what was posted, by every rule of signing. Does not reveal whether the address had signed. */
export async function receiveSignature(request: Request, slug: string, pages: Pages): Promise<Response> {
  const body = await readBody(request, { schema: SignatureInput, formMax: FORM_MAX });
  if (body instanceof Response) return body;
  const { fields, locale, isForm } = body;
  const page = pages.form({ locale, source: fields.source });
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
  const { source } = input.data;
  const list = pages.asks && fields.partnerList === "yes" ? await findAsking(slug, source, locale) : undefined;
  const origin = { setId, network: await digestNetwork(network), hasShare, suspicion, list };
  const outcome = await signCampaign(slug, input.data, now, origin);
  if (!outcome.ok) return refuse(body, page, outcome.error, about(outcome.error, slug, locale));
  const { name, email } = input.data;
  observeSigning({ id: setId, at: now, name, email, network, suspicion: suspicion ?? 0 });
  const proof = proveSigning(email, slug, setId, now);
  return isForm
    ? seeOther(pages.inbox({ locale, source }, { proof, email, setId, at: now }))
    : respondJson({ status: "check_your_inbox", proof }, { status: 202 });
}

function about(error: string, slug: string, locale: Locale) {
  if (error !== "signing_paused") return;
  return { retryAfter: PAUSE_SECONDS, detail: textOf("pause_signing", locale, { slug }) };
}
